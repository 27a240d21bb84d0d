/**
 * docs/licences.md: whose code ships, and on what terms. From the lock file and the packages' own
 * files, so that it is never more or less than what is there.
 *
 *   node scripts/licences.mjs           writes it
 *   node scripts/licences.mjs --check   exit code 1 where what stands there is not what it would write
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { top } from "./dependencies.mjs";

const FILE = `${top}docs/licences.md`;
/** What the command line is bundled with: no part of the extension. */
const COMMAND_LINE = ["linkedom"];

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(`${top}${path}`, "utf8"));

/**
 * A package and all that it needs, by name.
 *
 * @param {string[]} names
 * @returns {string[]} in order, each once
 */
function withNeeds(names) {
  const { packages } = readJson("package-lock.json");
  const seen = new Set();
  const open = [...names];
  for (let name = open.pop(); name; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return [...seen].sort();
}

/** @param {string} name @returns {string} its licence's text; "" where it brings none along */
function textOf(name) {
  const folder = `${top}node_modules/${name}`;
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(each));
  return file ? readFileSync(`${folder}/${file}`, "utf8").replace(/\r/g, "").trim() : "";
}

/** @param {string} name @returns {string} a section of the document */
function sectionOf(name) {
  const { version, license, author, homepage } = readJson(`node_modules/${name}/package.json`);
  const by = typeof author === "string" ? author : author?.name;
  const facts = [`${license}`, by && `by ${by}`, homepage].filter(Boolean).join(" · ");
  const text = textOf(name);
  return `### ${name} ${version}\n\n${facts}\n${text ? `\n\`\`\`text\n${text}\n\`\`\`\n` : ""}`;
}

/** @returns {string} */
export function licencesText() {
  const { dependencies } = readJson("package.json");
  const shipped = withNeeds(Object.keys(dependencies));
  const commandLine = withNeeds(COMMAND_LINE).filter((name) => !shipped.includes(name));
  return `# Licences

Sandarbh itself is under the MIT licence (\`LICENSE\`). It ships with these packages, each whole or in
part; their versions are pinned. Written by \`node scripts/licences.mjs\`, and held to what is installed
by a test.

## In the extension

${shipped.map(sectionOf).join("\n")}
## In the command line only

${commandLine.map(sectionOf).join("\n")}`;
}

if (process.argv[1]?.endsWith("licences.mjs")) {
  const text = licencesText();
  if (!process.argv.includes("--check")) writeFileSync(FILE, text);
  else if (readFileSync(FILE, "utf8") !== text) {
    console.error("docs/licences.md is not up to date: node scripts/licences.mjs");
    process.exitCode = 1;
  }
}
