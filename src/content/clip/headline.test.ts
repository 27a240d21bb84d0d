import { expect, it } from "vitest";
import { headlineOf } from "./headline.ts";

const SITE = { publisher: "The Harbour Post", host: "www.harbour-post.example" };
const NOWHERE = { publisher: "", host: "127.0.0.1:8080" };

it.each([
  ["at the end", "Tides foretold | The Harbour Post"],
  ["at the beginning", "The Harbour Post – Tides foretold"],
  ["in other letters", "Tides foretold · THE HARBOUR-POST"],
  ["as its address has it", "Tides foretold — Harbour Post"],
  ["as its whole address", "Tides foretold | harbour-post.example"],
  ["without room around the sign", "Tides foretold｜The Harbour Post"],
])("a site's name goes, %s", (_, title) => {
  expect(headlineOf(title, [], SITE)).toBe("Tides foretold");
});

it.each([
  ["Arabic", "المدينة نيوز - التنبؤ بالمد والجزر في الميناء", "التنبؤ بالمد والجزر في الميناء"],
  ["Hindi", "ज्वार की भविष्यवाणी बंदरगाह में | आज का समाचार", "ज्वार की भविष्यवाणी बंदरगाह में"],
  [
    "Japanese",
    "港の潮の満ち引きを毎日予報する研究所 : 地域 : 港新聞",
    "港の潮の満ち引きを毎日予報する研究所",
  ],
  ["English", "Tides foretold for all fishers  - News", "Tides foretold for all fishers"],
])("what stands beside a heading of the page goes, in %s", (_, title, heading) => {
  expect(headlineOf(title, ["Menu", heading], NOWHERE)).toBe(heading);
});

it.each([
  ["a heading with a sign in it", "Harbour Post – a history", ["Harbour Post – a history"]],
  ["a sign and nothing known", "Tides - a patient clock", []],
  ["the site's name alone", "The Harbour Post", []],
  [
    "a site's name as the heading",
    "What the tide brings in (7/2) - All is fine!",
    ["All is fine!"],
  ],
  ["a hyphen within a word", "Tide-tables of the Harbour-Post", ["Tide"]],
  ["nothing but signs", " | - | ", [""]],
  ["the site's name twice", "The Harbour Post | The Harbour Post", []],
  ["what is too long for a title", `${"Tides ".repeat(200)}| The Harbour Post`, []],
])("nothing goes from %s", (_, title, headings) => {
  expect(headlineOf(title, headings, SITE)).toBe(title);
});
