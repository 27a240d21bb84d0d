import { interfaceLanguage } from "../../platform/i18n.ts";
import { languageName } from "../components/language-name.ts";

/** Languages that names and articles are likely to be in; one that isn't here is added as it comes. */
const LANGUAGES = [
  ..."en hi zh ja ko ar fa ur bn ta te mr gu pa ne ru uk de fr es pt it nl pl cs sv el tr".split(
    " ",
  ),
  ..."he id vi th".split(" "),
];

export function LanguageSelect(props: {
  name: string;
  value: string;
  label?: string;
  onChange: (language: string) => void;
}) {
  const { value } = props;
  const ui = interfaceLanguage();
  const tags = LANGUAGES.includes(value) || value === "" ? LANGUAGES : [value, ...LANGUAGES];
  return (
    <select
      class="sb-field"
      name={props.name}
      aria-label={props.label}
      value={value || "en"}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      {tags.map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag, ui)}
        </option>
      ))}
    </select>
  );
}
