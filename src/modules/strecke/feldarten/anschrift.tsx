import { type Ablehnen, alsText, feld, istLeer, plz as plzfeld, text, wert } from '../../../platform/forms/index.ts'
import { Feldgruppe, Feldzeile, Textfeld } from '../../../platform/html/index.ts'
import { type Feldart, teileVon } from './feldart.ts'
import { streckenworte } from './texte.ts'

const teile = ['strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land'] as const
const inhalt = text({ max: 120, zeichen: 'B' })

const istAusland = (land: string | undefined): boolean =>
  land !== undefined && !/^(deutschland|germany|brd|de)$/i.test(land)

function gelesen(roh: unknown, ablehnen: Ablehnen): Readonly<Record<string, string>> {
  const angaben: Record<string, string> = {}
  for (const teil of teile) {
    const eingabe = alsText((Object(roh) as Record<string, unknown>)[teil])
    if (istLeer(eingabe)) continue
    const ergebnis = inhalt.safeParse(eingabe)
    if (!ergebnis.success) {
      const [fehler] = ergebnis.error.issues
      return ablehnen(fehler?.message ?? 'fehler.eingabe', fehler?.code === 'custom' ? fehler.params : {}, teil)
    }
    angaben[teil] = ergebnis.data
  }
  if (angaben['plz'] === undefined || istAusland(angaben['land'])) return angaben
  const plz = plzfeld().safeParse(angaben['plz'])
  return plz.success ? { ...angaben, plz: plz.data } : ablehnen('fehler.plz', {}, 'plz')
}

/** Street, number, addition, postcode, place, and the country where it is not Germany. Each part may be left out. */
export const anschrift: Feldart = {
  schema: () => feld(gelesen),
  meldungen: ['fehler.plz', 'fehler.lang', 'fehler.unsichtbar', 'fehler.zeichen.text'],
  erstes: () => '.strasse',
  eingabe: (antwort, name) =>
    Object.fromEntries(Object.entries(teileVon(antwort)).map(([teil, w]) => [`${name}.${teil}`, String(w)])),
  Feld: ({ name, label, hinweis, fehler, fehlerVon, freiwillig, eingabe, worte }) => {
    const t = streckenworte(worte.sprache)
    // A message of a part stands at the part.
    const gruppe = fehlerVon === undefined ? fehler : undefined
    const eines = (teil: (typeof teile)[number]) => ({
      name: `${name}.${teil}`,
      label: t(`anschrift.${teil}`),
      wert: wert(eingabe, `${name}.${teil}`),
      fehler: fehlerVon?.(`${name}.${teil}`),
    })
    return (
      <Feldgruppe name={name} label={label} hinweis={hinweis} fehler={gruppe} freiwillig={freiwillig}>
        <Feldzeile>
          <Textfeld {...eines('strasse')} />
          <Textfeld {...eines('hausnummer')} breite={5} />
        </Feldzeile>
        <Textfeld {...eines('zusatz')} />
        <Feldzeile kurz>
          <Textfeld {...eines('plz')} breite={5} ziffern />
          <Textfeld {...eines('ort')} />
        </Feldzeile>
        <Textfeld {...eines('land')} />
      </Feldgruppe>
    )
  },
  zeilen: (antwort) => {
    const a = teileVon(antwort)
    const zeile = (...namen: readonly string[]) =>
      namen
        .map((n) => alsText(a[n]))
        .filter(Boolean)
        .join(' ')
    return [zeile('strasse', 'hausnummer'), zeile('zusatz'), zeile('plz', 'ort'), zeile('land')].filter(Boolean)
  },
}
