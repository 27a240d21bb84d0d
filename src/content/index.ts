/** Entry of the content script. */
// biome-ignore assist/source/organizeImports: names behind all code, because they compress better so
import { start } from "./content-script.ts";
import { lexiconText } from "sandarbh:lexicon";

start(lexiconText);
