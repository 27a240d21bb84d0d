/** Where the library shows what. The one place in the panel that knows its addresses. */

/** The library's first page, or all that it has on an entity. */
export function libraryAddress(entity?: string): string {
  return entity === undefined ? "library.html" : `library.html#/entity/${entity}`;
}
