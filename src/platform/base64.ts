/** Base64 of bytes, by the browser's own means; the newer ones where they are there. */

interface NewerBytes {
  toBase64?(): string;
}
interface NewerConstructor {
  fromBase64?(text: string): Uint8Array;
}

/** Arguments of one call: engines take some ten thousand. */
const AT_ONCE = 8192;

export function toBase64(bytes: Uint8Array): string {
  const own = (bytes as NewerBytes).toBase64;
  if (own) return own.call(bytes);
  let binary = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(binary);
}

/** @throws where the text is no base64 */
export function fromBase64(text: string): Uint8Array {
  const own = (Uint8Array as NewerConstructor).fromBase64;
  if (own) return own.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
