import { useLayoutEffect } from "preact/hooks";
import type { Settings } from "../../core/settings.ts";

type Theme = Settings["theme"];

const KEY = "theme";

function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
}

/**
 * The theme that this page showed last, before the settings are read: they come a moment after the
 * first paint, and a page that turns dark a moment after it was light is a flash in the eyes.
 */
export function showLastTheme(): void {
  const last = localStorage.getItem(KEY);
  if (last === "light" || last === "dark") show(last);
}

/** Shows the page in the reader's theme. @param theme `undefined` until the settings are read */
export function useTheme(theme: Theme | undefined): void {
  useLayoutEffect(() => {
    if (theme === undefined) return;
    show(theme);
    localStorage.setItem(KEY, theme);
  }, [theme]);
}
