/** Made by build.mjs from the dataset. */
declare module "sandarbh:lexicon" {
  import type { ScriptText } from "../core/lexicon/script-text.ts";
  import type { LinkTable } from "../core/linking/table.ts";
  export const lexiconText: ScriptText;
  export const table: LinkTable;
}
