/** Entry of the panel: the toolbar's popup, the side panel, or `popup.html?tab=12` in a tab. */
import { render } from "preact";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { showLastTheme } from "../components/use-theme.ts";
import { opening } from "./opening.ts";
import { Panel } from "./Panel.tsx";

const root = document.documentElement;

root.lang = interfaceLanguage();
root.classList.add(`sb-${opening.place.at}`);
showLastTheme();
document.title = t("extName");
render(<Panel opening={opening} />, document.body);
