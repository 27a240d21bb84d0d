/** Entry of the library: a page of the extension, and everything in it by the page's hash. */
import { render } from "preact";
import { interfaceLanguage } from "../../platform/i18n.ts";
import { showLastTheme } from "../components/use-theme.ts";
import { LibraryPage } from "./LibraryPage.tsx";

showLastTheme();
document.documentElement.lang = interfaceLanguage();
render(<LibraryPage />, document.body);
