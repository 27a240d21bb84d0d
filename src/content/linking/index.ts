/** What the names that were found mean on this page. */
import "./contract.ts";
import { table } from "sandarbh:lexicon";
import { PageMentions } from "../page-mentions.ts";

globalThis.sandarbhCreateMentions = () => new PageMentions(table);
