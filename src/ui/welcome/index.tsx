/** Entry of the page that opens after the installation. */
import { render } from "preact";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { showLastTheme } from "../components/use-theme.ts";
import { Welcome } from "./Welcome.tsx";

document.documentElement.lang = interfaceLanguage();
showLastTheme();
document.title = t("welcomeTitle");
render(<Welcome />, document.body);
