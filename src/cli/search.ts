/** `search`: the panel's search on the command line. */
import { createSearch } from "../core/search/search.ts";
import type { Command } from "./arguments.ts";
import { bundledPack } from "./bundled.ts";

export function search({ query, limit }: Extract<Command, { name: "search" }>): void {
  const pack = bundledPack();
  const texts = new Map<string, unknown>([
    ...pack.entities.map(({ id, name }) => [id, name] as const),
    ...pack.facts.map(({ id, text }) => [id, text] as const),
    ...pack.quotes.map(({ id, text }) => [id, text] as const),
  ]);
  for (const { type, id, score } of createSearch(pack).search(query, { limit })) {
    process.stdout.write(`${JSON.stringify({ type, id, score, text: texts.get(id) })}\n`);
  }
}
