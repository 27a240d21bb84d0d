/** When two articles are the same one: by their address, or by their text. */
import type { Article } from "../../core/pack/schema.ts";
import type { Change, KeptArticle } from "./database.ts";

/** Parameters that tell a site where a reader came from, and don't change what is shown. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|cmpid|ncid|s_cid|smid)$/i;

/** Says where a reader came from ("ref=home") unless it is a number: that is the article itself. */
const REFERRER = /^ref$/i;

function isTracking(name: string, value: string): boolean {
  return TRACKING.test(name) || (REFERRER.test(name) && !/^\d+$/.test(value));
}

/** An address without what doesn't tell one article from another; "" for none. */
function canonicalAddress(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return "";
  const address = new URL(url);
  for (const [name, value] of [...address.searchParams]) {
    if (isTracking(name, value)) address.searchParams.delete(name, value);
  }
  address.searchParams.sort();
  const host = address.host.replace(/^(?:www|m|amp)\./, "");
  const path = address.pathname.replace(/\/(?:amp\/?)?$/, "");
  // Some sites name an article in the fragment: "#!/story/5".
  const hash = address.hash.startsWith("#!") ? address.hash : "";
  return `${host}${path}${address.search}${hash}`;
}

/** SHA-256 of a text as UTF-8, in lower-case hex. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the same article is known by, from the hashes of its paragraphs. */
export async function marksOf(
  url: string | undefined,
  hashes: readonly string[],
): Promise<Pick<KeptArticle, "address" | "textHash">> {
  return { address: canonicalAddress(url), textHash: await sha256(hashes.join("\n")) };
}

/** The same of several, in their order. */
export function marksOfAll(articles: readonly Pick<Article, "url" | "paragraphs">[]) {
  return Promise.all(
    articles.map(({ url, paragraphs }) =>
      marksOf(
        url,
        paragraphs.map((paragraph) => paragraph.sha256),
      ),
    ),
  );
}

/** The article of a pack that has this address, or else this text. */
export async function findSame(
  change: Pick<Change, "objectStore">,
  { pack, address, textHash }: { pack: string; address: string; textHash: string },
): Promise<KeptArticle | undefined> {
  const articles = change.objectStore("articles");
  const byAddress =
    address === "" ? undefined : await articles.index("address").get([pack, address]);
  return byAddress ?? (await articles.index("textHash").get([pack, textHash]));
}
