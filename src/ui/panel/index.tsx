/** Entry of the panel: the toolbar's popup, the side panel, or `popup.html?tab=12` in a tab. */
import { render } from "preact";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { showLastTheme } from "../components/use-theme.ts";
import { Panel } from "./Panel.tsx";
import { panelPlace } from "./tab.ts";

const root = document.documentElement;
const place = panelPlace(location);

root.lang = interfaceLanguage();
root.classList.add(`sb-${place.at}`);
showLastTheme();
document.title = t("extName");
render(<Panel place={place} />, document.body);
