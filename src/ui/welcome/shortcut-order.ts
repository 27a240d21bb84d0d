/** The commands of the manifest, in its order; browsers list them by the alphabet. */
const COMMANDS: readonly string[] = [
  "next-mention",
  "previous-mention",
  "pin-card",
  "toggle-site",
  "keep-article",
];

interface Command {
  name?: string;
  shortcut?: string;
}

/** Commands as the manifest has them; those without a key come last. */
export function inOrder<C extends Command>(commands: readonly C[]): C[] {
  const place = ({ name = "" }: C): number => COMMANDS.indexOf(name);
  return [...commands].sort(
    (a, b) => Number(!a.shortcut) - Number(!b.shortcut) || place(a) - place(b),
  );
}
