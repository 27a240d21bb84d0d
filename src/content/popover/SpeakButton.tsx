import { useEffect, useState } from "preact/hooks";
import type { EntityLabel } from "../../core/card/card.ts";
import { pick, t } from "../../platform/i18n.ts";
import { surfaceLanguage } from "../../ui/components/surface-language.ts";
import { IconButton } from "./Icon.tsx";
import { followVoices, localVoice, speak } from "./speech.ts";

/** Says the name in the reader's language, else as the page writes it; absent without a voice. */
export function SpeakButton(props: {
  entity: EntityLabel;
  language: string;
  surface?: string | undefined;
}) {
  const [voices, setVoices] = useState<SpeechSynthesisVoice[]>([]);
  useEffect(() => followVoices(setVoices), []);
  const { text, lang } = pick(props.entity.name, props.language);
  const surfaceLang = props.surface && surfaceLanguage(props.surface);
  const ways = [
    { text, voice: localVoice(voices, lang) },
    { text: props.surface ?? "", voice: surfaceLang && localVoice(voices, surfaceLang) },
  ];
  const way = ways.find(({ voice }) => voice);
  if (!way?.voice) return null;
  const { voice } = way;
  return <IconButton icon="speak" label={t("speakName")} onClick={() => speak(way.text, voice)} />;
}
