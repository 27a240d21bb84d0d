/** A matcher from compiled bytes, as they are stored and sent. */
import { LexiconError, readHead, sectionsOf } from "./layout.ts";
import { Matcher } from "./matcher.ts";
import { wide } from "./wide.ts";

export { LexiconError };

export class Lexicon extends Matcher {
  /**
   * Loads compiled bytes; they are used in place and must not change.
   * @param isSummed as `readHead` takes it
   * @throws LexiconError where they are foreign, of another version, or damaged.
   */
  constructor(bytes: Uint8Array, isSummed?: boolean) {
    const isWhole = bytes.byteLength === bytes.buffer.byteLength;
    const buffer = (isWhole ? bytes : bytes.slice()).buffer as ArrayBuffer;
    const sizes = readHead(buffer, isSummed);
    super({ sizes, sections: sectionsOf(buffer, sizes) }, sizes.isWide ? wide : undefined);
  }
}
