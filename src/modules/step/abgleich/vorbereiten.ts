import type { Vergleichsperson, Vorbereitet } from './person.ts'
import { emailForm, nummerForm, ortForm, plzForm, strasseUndNummer, telefonForm } from './text/formen.ts'
import { name } from './text/name.ts'

const teil = (wert: number | undefined, hoechstens: number): number =>
  wert !== undefined && Number.isInteger(wert) && wert > 0 && wert <= hoechstens ? wert : 0

const formen = (
  werte: Readonly<Record<string, string>> | undefined,
  form: (text: string) => string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(werte ?? {})
      .map(([art, wert]) => [art, form(wert)] as const)
      .filter(([, wert]) => wert !== ''),
  )

const keine: Readonly<Record<string, string>> = {}

/** Makes a person ready: all that is costly about a comparison and depends on one person alone. Refuses nothing. */
export function vorbereiten(p: Vergleichsperson): Vorbereitet {
  const { strasse, hausnummer } = strasseUndNummer(p.strasse ?? '', p.hausnummer ?? '')
  return {
    vor: name(p.vornamen.join(' ')),
    fam: name(p.nachname),
    geb: [p.geburtsname ?? '', ...(p.frueher ?? [])].flatMap((text) => name(text) ?? []),
    jahr: teil(p.geburt?.jahr, 9999),
    monat: teil(p.geburt?.monat, 99),
    tag: teil(p.geburt?.tag, 99),
    geschlecht: p.geschlecht === 'x' ? '' : (p.geschlecht ?? ''),
    geburtsort: ortForm(p.geburtsort ?? ''),
    staaten: p.staaten ?? [],
    strasse,
    hausnummer,
    plz: plzForm(p.plz ?? ''),
    ort: ortForm(p.ort ?? ''),
    email: emailForm(p.email ?? ''),
    telefon: telefonForm(p.telefon ?? ''),
    kundennummer: nummerForm(p.kundennummer ?? ''),
    nummern: p.nummern ? formen(p.nummern, nummerForm) : keine,
    merkmale: p.merkmale ? formen(p.merkmale, ortForm) : keine,
  }
}
