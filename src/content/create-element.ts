/**
 * A document in which nothing is shown and no script runs. Elements made here are HTML also where the
 * page is XML. And where the page has registered a custom element of our name, the host gets its
 * shadow root before the page's constructor comes to it: to `attachInternals` it stays closed.
 */
const elsewhere = document.implementation.createHTMLDocument("");

/** An element to be put into the host, or the host itself. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name];
export function createElement(name: string): HTMLElement;
export function createElement(name: string): HTMLElement {
  return elsewhere.createElement(name);
}
