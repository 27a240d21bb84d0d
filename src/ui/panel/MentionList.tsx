import { useEffect, useState } from "preact/hooks";
import type { MentionExcerpt } from "../../core/messages.ts";
import { t } from "../../platform/i18n.ts";
import type { PageLink } from "./page-link.ts";
import type { PageEntity } from "./page-reports.ts";

/** An excerpt this long was cut out of a longer text, maybe amid a word. */
const CUT_UTF16 = 60;

/** White space of the page's source means nothing in an excerpt. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function leadIn(before: string): string {
  return before.length < CUT_UTF16 ? oneLine(before) : oneLine(before).replace(/^\S{0,20}\s/, "… ");
}

function leadOut(after: string): string {
  return after.length < CUT_UTF16 ? oneLine(after) : oneLine(after).replace(/\s\S{0,20}$/, " …");
}

/** The mentions of one entity with the text around each; choosing one goes there. */
export function MentionList(props: {
  mentioned: PageEntity;
  name: string;
  link: PageLink;
  onJump: (index: number) => void;
}) {
  const { mentioned, link } = props;
  const [mentions, setMentions] = useState<MentionExcerpt[]>([]);

  useEffect(() => {
    let isCurrent = true;
    link.mentions(mentioned).then((found) => {
      if (isCurrent) setMentions(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [link, mentioned.entity, mentioned.count]);

  const rest = mentioned.count - mentions.length;
  return (
    <>
      <ol class="sb-mentions" aria-label={t("mentionsOf", props.name)}>
        {mentions.map(({ before, surface, after }, index) => (
          <li key={index}>
            <button type="button" class="sb-mention" dir="auto" onClick={() => props.onJump(index)}>
              {leadIn(before)}
              <mark class="sb-mark">{oneLine(surface)}</mark>
              {leadOut(after)}
            </button>
          </li>
        ))}
      </ol>
      {mentions.length > 0 && rest > 0 && <p class="sb-note">{t("moreFacts", rest)}</p>}
    </>
  );
}
