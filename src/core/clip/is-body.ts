/**
 * Whether a name is one of a body or a place and not of a person, so that "she" isn't meant by it.
 *
 *     Royal College of Nursing · Supreme Court · Ministerio de Sanidad
 */

/** Last words of names in English. */
const LAST = new Set(
  `court college university county council ministry department police bank group union agency league
  association committee commission house street school hospital institute centre center service
  services company corporation inc ltd plc board office club party parliament congress senate society
  foundation times post news journal gazette guardian tribune united city town state states airport
  station authority federation network coalition alliance army navy force forces government embassy
  church museum river lake valley island road bridge region province district village airlines airways bureau team network fund trust`.split(
    /\s+/,
  ),
);
/** First words in languages that say of what behind them. */
const FIRST = new Set(
  `ministerio ministère ministero ministério universidad universidade université università hospital
  hôpital gobierno gouvernement tribunal asociación association associação confederación confédération
  sindicato partido parti partito banco banque banca consejo conseil conselho comisión commission
  agencia agence agenzia comunidad junta ayuntamiento mairie préfecture consejería conselleria policía
  guardia cour corte federación fédération unión union cámara chambre instituto institut`.split(
    /\s+/,
  ),
);
const JOINS = /\s(?:of|for|and)\s/;

export function isBody(name: string, { code }: { code: string }): boolean {
  const words = name.toLowerCase().split(/[\s\u00a0]+/);
  if (code === "en") return JOINS.test(name) || LAST.has(words.at(-1) ?? "");
  return words.length > 1 && FIRST.has(words[0] ?? "");
}
