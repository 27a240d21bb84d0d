/** Names spoken by a voice of the reader's own machine. */

/**
 * A voice for a language. Only those that work on the machine itself: the others send what they
 * are to say to somebody's servers.
 */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  lang: string,
): SpeechSynthesisVoice | undefined {
  const [wanted] = lang.toLowerCase().split("-");
  const fitting = voices.filter(
    (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === wanted,
  );
  return fitting.find((voice) => voice.default) ?? fitting[0];
}

export function speak(text: string, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/** Tells the voices that there are, now and whenever more are found. @returns what ends it */
export function followVoices(onVoices: (voices: SpeechSynthesisVoice[]) => void): () => void {
  // Firefox has it switched off where resistFingerprinting is on.
  const synthesis = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  if (!synthesis) return () => undefined;
  const tell = (): void => onVoices(synthesis.getVoices());
  tell();
  synthesis.addEventListener("voiceschanged", tell);
  return () => synthesis.removeEventListener("voiceschanged", tell);
}
