/**
 * Whether a name is a word of a program rather than of its reader: a variable, the value of a key, a
 * constant that is called what it says. What a match alone shows of it (paths, calls, properties) its
 * boundaries have refused already; here the line round it tells.
 */
import type { Match } from "../lexicon/pattern.ts";

/** Units looked at on either side; a list of imports is long. */
const REACH_UTF16 = 80;
/** Shorter ones in capitals are abbreviations, which glossaries write so: LLM = "large …". */
const SHORTEST_CONSTANT = 6;

/** What stands right before a name and right behind it; both have to. */
type Setting = readonly [before: RegExp, after: RegExp];
const ANYTHING = /^/;

const IN_ANY_CASE: readonly Setting[] = [
  // const OpenAI = …, class Google:
  [/(?:^|[\s;{(])(?:const|let|var|class|struct|enum|interface) $/, /^ ?[=:({]/],
  // new OpenAI(…)
  [/\bnew $/, /^\(/],
  // The default import of a module, with or without others.
  [/(?:^|[\s;])import $/, /^,? ?(?:\{[^}]*\} )?from ["'`]/],
  // import { Mail, LinkedIn }, export { Google }
  [/\b(?:import|export) (?:type )?\{[^}]*$/, /^[^{]*\}/],
  // from openai import OpenAI
  [/\bfrom $/, /^[\w.]* import\b/],
  [/\bfrom [\w.]+ import (?:\w+, )*$/, ANYTHING],
  // <LinkedIn size={16} />
  [/<\/?$/, /^(?: ?\/?>| [\w-]+=)/],
  // enum Maps { amap, baidu }
  [/\benum \w+\s*\{[^}]*$/, /^\s*[,}=]/],
  // OpenAI(key=k), OpenAI("x")
  [ANYTHING, /^\((?:\)|\w+=|["'`])/],
  // AWS = @{ …
  [/(?:^|[\n;{]) *$/, /^ *= *@?\{/],
  // Names with a comma after each, a line each: what is imported.
  [/(?:^|\n) *[A-Z]\w*, *\n *$/, /^, *\n *[A-Z]\w*,/],
  // CTR_EL0.IDC
  [/\w_\w*\.$/, ANYTHING],
  // "Google/gemma-2b", [Tencent/ncnn](…)
  [/["'`[]$/, /^\/[a-z\d][\w.-]*["'`\]]/],
  // point.position(NTU);
  [/\w\.[a-z]\w*\($/, /^\);/],
  // Hikvision = 1, // …
  [/(?:^|[\n{,]) *$/, /^ *= *\d+ *, *(?:\/\/|\n|$)/],
  // case Vendor.Google:
  [/(?:^|[\s(=!])[A-Z]\w*\.$/, /^[:;)\]}]/],
];

const IN_SMALL_LETTERS: readonly Setting[] = [
  // A literal, or a call, property or element of something: google = "ads", nvidia = prices.loc[day]
  [
    ANYTHING,
    /^ *(?::=|<-|=(?![=>])) *(?:["'`{[]|new |await |(?:[Nn]one|null|nil|[Tt]rue|[Ff]alse)\b|[A-Za-z_]\w*[.([])/,
  ],
  // linkedin: "…",
  [/(?:^|[\n,{]) *$/, /^ *: *["'`[{]/],
  // A key: "huawei": [
  [/["'`]$/, /^["'`] *: *[[{("'`\d]/],
  // /google|baidu|bing/
  [/[/"'`(^](?:[\w-]+\|)+$/, /^[|/)"'`]/],
  // if (!tiktok)
  [/(?:^|[ (&|])!$/, ANYTHING],
  // "/video/" in tiktok
  [/["'`)\]] +(?:not +)?in $/, ANYTHING],
  // == "google", provider("google")
  [/(?:[\w\])"'`] *(?:[=!]==?|[:=]) *|\w\()["'`]$/, /^["'`]/],
  // ["google", "bing"], "google" | "bing"
  [/(?:[[({,|=]|\bcase) *["'`]$/, /^["'`] *[\])},;:|]/],
  // icon: microsoft, size: 2
  [/(?:^|[\n,{]) *[\w-]+: $/, /^ *(?:$|\n|#|\}|, *[\w-]+:)/],
];

/** `NVIDIA = "`, and the same backwards. */
const CONSTANT_AFTER = /^ *= *["'`](\w+)["'`]/;
const CONSTANT_BEFORE = /(\w+) *= *["'`]$/;
/** `case GOOGLE:`, `{ GOOGLE, APPLE }` */
const AMONG_CONSTANTS: readonly Setting[] = [
  [/\bcase $/, /^:/],
  [/\{ *(?:[A-Z_]+, *)*$/, /^(?:, *[A-Z_]+)* *\}/],
  // VDEVICE(HUAWEI, 1)
  [/\b[A-Z][A-Z\d_]*\($/, /^ ?[,)]/],
];
/** A file of that name, in any script. */
const FILE_ENDING = /^\.(?:md|pdf|docx?|html?|png|jpe?g|txt|csv|json|pptx?|xlsx?)(?![A-Za-z\d])/;

/** Whether a word has a method in the code round it: if baidu and baidu.get("x"): */
function isVariable(word: string, around: string): boolean {
  return new RegExp(`\\b${word}\\.\\w+\\(`).test(around);
}

/** @param match UTF-16 offsets of the name in `text` */
export function isCodeName(text: string, { start, end }: Match): boolean {
  const surface = text.slice(start, end);
  const after = text.slice(end, end + REACH_UTF16);
  if (FILE_ENDING.test(after)) return true;
  if (!/^[A-Za-z-]+$/.test(surface)) return false;
  const before = text.slice(Math.max(0, start - REACH_UTF16), start);
  const standsIn = (settings: readonly Setting[]): boolean =>
    settings.some(([left, right]) => left.test(before) && right.test(after));
  // openai.OpenAI
  if (before.endsWith(`${surface.toLowerCase()}.`) || standsIn(IN_ANY_CASE)) return true;
  if (surface === surface.toLowerCase()) {
    return standsIn(IN_SMALL_LETTERS) || isVariable(surface, before + surface + after);
  }
  if (surface !== surface.toUpperCase() || surface.length < SHORTEST_CONSTANT) return false;
  return (
    CONSTANT_AFTER.exec(after)?.[1] === surface ||
    (CONSTANT_BEFORE.exec(before)?.[1] === surface && /^["'`]/.test(after)) ||
    standsIn(AMONG_CONSTANTS)
  );
}
