/** Comes with the first hover, as a second script in the content script's world. */
import { Popovers } from "./popovers.ts";

globalThis.sandarbhCreateHover = (page, signal) => new Popovers(page, signal);
