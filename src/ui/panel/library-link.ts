/** Where the library shows what. The one place in the panel that knows its addresses. */

/** All settings: also what was left alone, with undo, and files. */
export const librarySettings = "library.html#/settings";

/** The library's first page, or all that it has on an entity. */
export function libraryAddress(entity?: string): string {
  return entity === undefined ? "library.html" : `library.html#/entity/${entity}`;
}
