import type { ComponentChildren } from "preact";
import type { Entity } from "../../core/pack/schema.ts";
import { contentLanguage, interfaceLanguage, t } from "../../platform/i18n.ts";
import { hasSidePanel } from "../../platform/side-panel.ts";
import { LocalText } from "../components/LocalText.tsx";
import { type Dataset, useDataset } from "../components/use-dataset.ts";
import { useSettings } from "../components/use-settings.ts";
import { useTheme } from "../components/use-theme.ts";
import { Shortcuts } from "./Shortcuts.tsx";
import { SidePanelButton } from "./SidePanelButton.tsx";
import { useCardSeen } from "./use-card-seen.ts";

/** What the example is about: each of them gives its best fact. */
const EXAMPLE = ["openai", "baidu"];
/** Their names stand in the row of scripts. */
const MANY_SCRIPTS = ["nvidia", "baidu"];

function Step(props: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <li class="sb-step">
      <h2 class="sb-step-title">{props.title}</h2>
      <p class="sb-step-text">{props.text}</p>
      {props.children}
    </li>
  );
}

/** Facts of the dataset as lines of news: what names them reads them like any other page. */
function Example({ dataset, language }: { dataset: Dataset; language: string }) {
  const passage = { text: "", runEntities: [], pageEntities: EXAMPLE };
  const facts = EXAMPLE.flatMap((id) => dataset.cards.make(id, passage)?.facts.slice(0, 1) ?? []);
  return (
    <div class="sb-example">
      {facts.map((fact) => (
        <p key={fact.id}>
          <LocalText texts={fact.text} language={language} />
        </p>
      ))}
    </div>
  );
}

/** An entity's names, each in another script or language, none twice. */
function ManyScripts({ entity }: { entity: Entity }) {
  const names = Object.entries(entity.name);
  const each = names.filter(
    ([, name], at) => names.findIndex(([, first]) => first === name) === at,
  );
  return (
    <ul class="sb-scripts">
      {each.map(([lang, name]) => (
        <li key={lang} lang={lang}>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Shows in a minute how it works, on an example that is alive; asks for nothing. */
export function Welcome() {
  const { settings } = useSettings();
  useTheme(settings?.theme);
  const dataset = useDataset();
  const isCardSeen = useCardSeen();
  const language = settings ? contentLanguage(settings) : interfaceLanguage();
  if (!dataset) return null;
  const entities = MANY_SCRIPTS.flatMap((id) => dataset.entity(id) ?? []);
  return (
    <main class="sb-welcome">
      <header class="sb-welcome-head">
        <img src="icons/sandarbh.svg" alt="" width="48" height="48" />
        <h1 class="sb-welcome-title">{t("welcomeTitle")}</h1>
        <p class="sb-welcome-lead">{t("welcomeLead")}</p>
      </header>
      <ol class="sb-steps-list">
        <Step title={t("welcomePoint")} text={t("welcomePointHow")}>
          <Example dataset={dataset} language={language} />
          <p class="sb-step-done" role="status">
            {isCardSeen && t("welcomePointDone")}
          </p>
        </Step>
        <Step title={t("welcomeScripts")} text={t("welcomeScriptsHow")}>
          {entities.map((entity) => (
            <ManyScripts key={entity.id} entity={entity} />
          ))}
        </Step>
        <Step title={t("welcomePanel")} text={t("welcomePanelHow")}>
          {hasSidePanel() && <SidePanelButton />}
        </Step>
      </ol>
      <Shortcuts />
      <p class="sb-welcome-quiet">{t("welcomeQuiet")}</p>
    </main>
  );
}
