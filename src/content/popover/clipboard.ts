/** Puts text on the clipboard, from whatever page. */

/**
 * Writes plain text. Pages without a secure origin have no clipboard API, and a frame's policy may
 * forbid it: there the browser's own copying is asked for, and what it would copy is replaced.
 *
 * @returns false where neither is allowed.
 */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    // Undefined where the origin is not secure, whatever the type says.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(text);
    if (navigator.clipboard) return true;
  } catch {
    // Not allowed here: the other way is tried.
  }
  let isWritten = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isWritten = true;
  };
  addEventListener("copy", onCopy, { capture: true });
  // Deprecated, and the only way there is.
  document.execCommand("copy");
  removeEventListener("copy", onCopy, { capture: true });
  return isWritten;
}
