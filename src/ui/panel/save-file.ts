export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

/** How long the browser is given to read the file before its address is taken back. */
const READ_MS = 60_000;

/** Has the browser save a file, by a link: nothing that needs a permission. */
export function saveFile({ name, type, text }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_MS);
}
