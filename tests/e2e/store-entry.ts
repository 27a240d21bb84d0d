/** What tests do with the reader's packs. */
export { openDatabase } from "../../src/platform/pack-store/database.ts";
export { exportPack } from "../../src/platform/pack-store/pack-files.ts";
export {
  changePack,
  deleteEverything,
  listPacks,
  removePack,
} from "../../src/platform/pack-store/packs.ts";
export { loadPacks } from "../../src/platform/pack-store/reader-packs.ts";
export { getArticle } from "../../src/platform/pack-store/records.ts";
export { saveArticle } from "../../src/platform/pack-store/save-article.ts";
export { importWordList } from "../../src/platform/pack-store/word-lists.ts";
export { importPack } from "../fixtures/import-pack.ts";
