import { describe, expect, it } from "vitest";
import { isCodeName } from "./code-name.ts";

/** What a line shows, and the line with the name in «». */
type Row = [string, string];

function isCode(marked: string): boolean {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  return isCodeName(marked.replace(/[«»]/g, ""), { start, end, payload: 0 });
}

const code: Row[] = [
  ["a variable that takes a literal", 'let «google» = "ads";'],
  ["a key of a table that takes one", "shops = { «alibaba» = {rank = 2} }"],
  ["a variable that takes an element", "«nvidia» = prices.loc[day]"],
  ["a variable of Go", "«tencent» := clients.Open(1)"],
  ["a variable that is looked through", 'if "/live/" in «tiktok»: return'],
  ["a value compared", 'if (vendor === "«huawei»") go();'],
  ["a value of a key", "{ channel: '«google»', label: 'Search' }"],
  ["a variable declared", "let «tencent» = null;"],
  ["a class taken in", 'const «OpenAI» = load("./client");'],
  ["a class imported", 'import «OpenAI», { Reply } from "./client";'],
  ["a thing made", "run(new «OpenAI»({ retries: 2 }))"],
  ["a class of a module", "client = openai.«OpenAI»"],
  ["what is not there", "if (!«tiktok») return;"],
  ["an argument", "shopOf('«alibaba»')"],
  ["one of a list of literals", 'shops = ["tmall", "«alibaba»"]'],
  ["one of a union", 'type Shop = "tmall" | "«alibaba»";'],
  ["a value that is not quoted", "icon: «microsoft», size: 2"],
  ["an icon that is imported", 'import { Mail, «LinkedIn» } from "./icons";'],
  ["a name that is exported", "export { «Google», Bing };"],
  ["a module of Python", "from «openai» import Client"],
  ["a class of it", "from clients import Client, «OpenAI»"],
  ["an element", "<«LinkedIn» size={16} />"],
  ["a repository", 'load("«Google»/vit-tiny-2")'],
  ["a repository that is linked", "[«Tencent»/tinynet](./x)"],
  ["an argument of a method", "pin.moveTo(«NTU»);"],
  ["a member that has a number", "«Hikvision» = 3, // maker"],
  ["a member of an enumeration", "case Vendor.«Google»:"],
  ["a constant of one", "enum Vendor { APPLE, «GOOGLE» }"],
  ["a constant", '«GOOGLE» = "GOOGLE"'],
  ["what it says", 'LINKEDIN = "«LINKEDIN»"'],
  ["a key of a list", '"«huawei»": ["x"]'],
  ["a key without quotation marks", '{ «linkedin»: "x" }'],
  ["a value that is none", "«tencent» = None"],
  ["what has a method beside it", 'if «tencent» and tencent.get("x"):'],
  ["a repository", 'load("«Google»/vit-tiny-2")'],
  ["a repository that is linked", "[«Tencent»/tinynet](./x)"],
  ["an argument of a method", "pin.moveTo(«NTU»);"],
  ["a member that has a number", "«Hikvision» = 3, // maker"],
  ["a member on its line", "enum Map\n{\n  «Baidu»,\n  Amap\n}"],
  ["a call with what it takes", "x = «OpenAI»(key=k)"],
  ["a table of a shell", '«AWS» = @{ Name = "x" }'],
  ["a name of a long import", "Star,\n  «Linkedin»,\n  Mail,"],
  ["one of an expression", "/bing|«baidu»|yandex/i"],
  ["a key of two words", "'«facial-recognition»': 'x'"],
  ["a member of an enumeration", "enum Maps { amap, «baidu» }"],
  ["a field of a register", "CTR_EL0.«IDC» reports it"],
  ["a macro's constant", "PCI_VDEVICE(«HUAWEI», 0)"],
  ["a file of that name", "[x](«王树义».md)"],
];

const prose: Row[] = [
  ["a label", "Sources: «openai», baidu"],
  ["a company and its site", "we asked «openai» (openai.com) again"],
  ["an abbreviation in brackets", "the maker (HUAWEI) and (NVIDIA, «HUAWEI»)"],
  ["a quotation before a colon", 'So «google»: "we are here."'],
  ["a sum", "Search at «google» = search, they say."],
  ["a quotation", 'He typed "«google»" and left.'],
  ["a label with its capital", 'label: "«Google»"'],
  ["an abbreviation explained", 'LLM = "large language model", «GPU» = "GPU"'],
  ["a company's own capitals", 'vendor: "«NVIDIA»"'],
  ["an import of goods", "They import «Huawei» phones from “China”."],
  ["who it is from", "A letter from «OpenAI» on imports."],
  ["less than", "Apple <«Nvidia» by value."],
  ["a list with a colon", "suppliers: «nvidia», amd and the rest"],
  ["a gloss", "작년 «OpenAI»(오픈AI)는"],
  ["an addition with a space", 'He left «OpenAI» ("for good").'],
  ["a narrow table", "|bing|«baidu»|yandex|"],
  ["a newer one", "There is a new «OpenAI» (and an old one)."],
  ["the first of a sentence", "It was sold.«OpenAI» said so."],
  ["a surprise", "Great!«OpenAI» did it."],
  ["a place in it", "What is in «tiktok» and what is not."],
];

describe("isCodeName", () => {
  it.each(code)("a word of a program: %s", (_, marked) => {
    expect(isCode(marked)).toBe(true);
  });

  it.each(prose)("a name: %s", (_, marked) => {
    expect(isCode(marked)).toBe(false);
  });
});
