/**
 * Brought into a page when its reader keeps it. The build hands `clipped` back as what the script
 * comes to, which is what the background gets from `scripting.executeScript`.
 */
import { clipPage } from "./clip-page.ts";

export const clipped = clipPage(document, location.href);
