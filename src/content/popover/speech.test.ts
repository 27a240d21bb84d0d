import { afterEach, describe, expect, test, vi } from "vitest";
import { followVoices, localVoice, speak } from "./speech.ts";

function voice(lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { lang, name: lang, voiceURI: lang, localService: true, default: false, ...more };
}

afterEach(() => vi.unstubAllGlobals());

describe("a voice", () => {
  test("is one of the language, whatever its country; the default one first", () => {
    const voices = [voice("hi-IN"), voice("en_US"), voice("en-GB", { default: true })];
    expect(localVoice(voices, "en")?.lang).toBe("en-GB");
    expect(localVoice(voices, "hi")?.lang).toBe("hi-IN");
    expect(localVoice(voices, "zh")).toBeUndefined();
  });

  test("is none that sends what it says to a server", () => {
    expect(localVoice([voice("en-GB", { localService: false })], "en")).toBeUndefined();
  });

  test("says a name in its own language, and nothing else meanwhile", () => {
    const said: { text: string; lang: string }[] = [];
    const cancel = vi.fn();
    vi.stubGlobal(
      "SpeechSynthesisUtterance",
      class {
        lang = "";
        voice = undefined;
        constructor(readonly text: string) {}
      },
    );
    vi.stubGlobal("speechSynthesis", {
      cancel,
      speak: (utterance: { text: string; lang: string }) => said.push(utterance),
    });
    speak("बायडू", voice("hi-IN"));
    expect(said).toEqual([expect.objectContaining({ text: "बायडू", lang: "hi-IN" })]);
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe("voices", () => {
  test("are told now and whenever more are found, until it is ended", () => {
    const synthesis = Object.assign(new EventTarget(), { getVoices: () => [voice("en")] });
    vi.stubGlobal("speechSynthesis", synthesis);
    const told = vi.fn();
    const end = followVoices(told);
    expect(told).toHaveBeenCalledTimes(1);
    synthesis.dispatchEvent(new Event("voiceschanged"));
    expect(told).toHaveBeenCalledTimes(2);
    end();
    synthesis.dispatchEvent(new Event("voiceschanged"));
    expect(told).toHaveBeenCalledTimes(2);
  });

  test("are none where the browser has no speech", () => {
    vi.stubGlobal("speechSynthesis", undefined);
    const told = vi.fn();
    followVoices(told)();
    expect(told).not.toHaveBeenCalled();
  });
});
