import { expect, it, vi } from "vitest";
import { defaultSettings, type Settings } from "../../core/settings.ts";
import { exceptionsOf } from "./exceptions.ts";

vi.mock("../../platform/browser.ts", () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));

const here = { host: "news.example", entity: "sora" };
const settings: Settings = {
  ...defaultSettings,
  disabledSites: ["news.example", "game.example"],
  unmarked: ["nvidia", "baidu"],
  unmarkedHere: [here, { ...here, entity: "dit" }],
  wrong: [{ ...here, surface: "Sora" }],
};
const sorted = ({ disabledSites, unmarked, unmarkedHere, wrong }: Settings) =>
  [disabledSites, unmarked, unmarkedHere, wrong].map((list) =>
    list.map((each) => JSON.stringify(each)).sort(),
  );
const all = Object.values(exceptionsOf(settings, (id) => id)).flat();

it("what is taken off a list and put back leaves what was left alone meanwhile", () => {
  expect(all).toHaveLength(7);
  for (const { without, withIt } of all) {
    const gone = without(settings);
    expect(sorted(gone).flat()).toHaveLength(6);
    const meanwhile: Settings = { ...gone, unmarked: [...gone.unmarked, "idc"], theme: "dark" };
    const back = withIt(meanwhile);
    expect(sorted(back)).toEqual(sorted({ ...settings, unmarked: [...settings.unmarked, "idc"] }));
    expect(back.theme).toBe("dark");
  }
});

it("what is put back twice is there once", () => {
  for (const { withIt } of all) expect(sorted(withIt(settings))).toEqual(sorted(settings));
});
