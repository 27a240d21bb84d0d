/** axe-core over a page of the extension. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ReaderFrame } from "./reader-page.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds to complain of, as lines. */
export async function complaintsOf(page: ReaderFrame): Promise<string[]> {
  // As an expression: the page's own policy lets no code be made from text.
  await page.tab.evaluate(`(() => { ${source}\n return null; })()`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: ReaderFrame): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return Math.max(0, root.scrollWidth - root.clientWidth);
  });
}
