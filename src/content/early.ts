/** Entry of the script that comes before the page's own. */
import { listenFirst } from "./first.ts";

listenFirst();
