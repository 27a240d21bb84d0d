/** All properties that are held at random: who adds a room adds what always holds of it. */
import { bytes } from "./bytes.ts";
import { inputs } from "./inputs.ts";
import { matching } from "./matching.ts";
import { nodes } from "./nodes.ts";
import type { Property } from "./property.ts";

export const properties: Property[] = [...matching, ...bytes, ...nodes, ...inputs];
