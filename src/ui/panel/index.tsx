/** Entry of the panel: the toolbar's popup, or `popup.html?tab=12` in a tab of its own. */
import { render } from "preact";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { showLastTheme } from "../components/use-theme.ts";
import { Panel } from "./Panel.tsx";
import { askedTabId } from "./tab.ts";

const root = document.documentElement;
const tabId = askedTabId(location.search);

root.lang = interfaceLanguage();
root.classList.add(tabId === undefined ? "sb-popup" : "sb-tab");
showLastTheme();
document.title = t("extName");
render(<Panel askedTabId={tabId} />, document.body);
