/** Made by build.mjs from the dataset. */
declare module "sandarbh:lexicon" {
  import type { LinkTable } from "../core/linking/table.ts";
  export const lexiconBase64: string;
  export const table: LinkTable;
}
