/** The language that a form's script points to: enough for a face and a voice, no claim beyond. */
export function surfaceLanguage(surface: string): string | undefined {
  if (/\p{Script=Devanagari}/u.test(surface)) return "hi";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(surface)) return "ja";
  if (/\p{Script=Hangul}/u.test(surface)) return "ko";
  if (/\p{Script=Han}/u.test(surface)) return "zh";
  if (/\p{Script=Hebrew}/u.test(surface)) return "he";
  if (/\p{Script=Arabic}/u.test(surface)) return "ar";
  if (/\p{Script=Cyrillic}/u.test(surface)) return "ru";
  return undefined;
}
