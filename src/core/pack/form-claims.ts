/** Which forms are whose: no two names of a pack may claim the same. */
import { foldUnit, IGNORED } from "../text/fold.ts";

/** Forms with the same key match the same text, as far as letter case doesn't tell them apart. */
export function foldForm(form: string): string {
  let key = "";
  for (const unit of form.normalize("NFC").split("")) {
    const folded = foldUnit(unit.charCodeAt(0));
    if (folded !== IGNORED) key += String.fromCharCode(folded);
  }
  return key;
}

interface Claim<Owner> {
  form: string;
  isExact: boolean;
  owner: Owner;
}

export class FormClaims<Owner> {
  readonly #claims = new Map<string, Claim<Owner>[]>();

  /** Notes a claim. @returns who has claimed the form before, if anybody has */
  claim(form: string, { isExact, owner }: { isExact: boolean; owner: Owner }): Owner | undefined {
    const key = foldForm(form);
    const known = this.#claims.get(key);
    const rival = known?.find((other) => !(isExact && other.isExact) || other.form === form);
    if (known) known.push({ form, isExact, owner });
    else this.#claims.set(key, [{ form, isExact, owner }]);
    return rival?.owner;
  }
}
