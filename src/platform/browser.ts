/**
 * The one door to the WebExtension API.
 *
 * The content script's build puts a one-line stand-in where the polyfill is: it is the part that
 * runs on every page, and it uses only calls that both engines answer with promises themselves.
 */
export { default as browser } from "webextension-polyfill";
