import { expect, it } from "vitest";
import { suggestKind } from "./suggest-kind.ts";

it.each([
  ["organisation", "Harbour Laboratory Ltd."],
  ["organisation", "University of Tides"],
  ["organisation", "the Bank of Tides"],
  ["organisation", "Harbour Gazette"],
  ["organisation", "दिल्ली विश्वविद्यालय"],
  ["organisation", "गृह मंत्रालय"],
  ["organisation", "上海交通大学"],
  ["organisation", "东方航空公司"],
  ["organisation", "IDC"],
  ["place", "Tide Island"],
  ["place", "घाघरा नदी"],
  ["place", "浙江省"],
  ["policy", "Harbour Safety Act"],
  ["policy", "सूचना का अधिकार अधिनियम"],
  ["policy", "网络安全法"],
  ["product", "GPT-4"],
  ["product", "iPhone"],
  ["person", "Mira Vale"],
  ["person", "मीरा वेल"],
  ["person", "李强"],
  ["person", "ミラ・ヴェール"],
  ["person", "Lawson"],
  ["person", "Bill Post Vale"],
  ["person", ""],
])("%s: %s", (kind, text) => {
  expect(suggestKind([text])).toBe(kind);
});

it("goes by the longer form, which says more than initials", () => {
  expect(suggestKind(["CSL", "Cyber Security Law"])).toBe("policy");
  expect(suggestKind(["ततैया", "WASP-43"])).toBe("product");
});
