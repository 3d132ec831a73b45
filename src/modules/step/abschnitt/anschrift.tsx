import { z } from 'zod'
import {
  auswahl,
  datum,
  eingegeben,
  eingegebenerTag,
  freiwillig,
  plz,
  text,
  wert,
} from '../../../platform/forms/index.ts'
import { Auswahl, Datumsfeld, Feldzeile, Textfeld } from '../../../platform/html/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { alsSpalten, anschriftText } from '../anschrift.ts'
import { alsHerkunft } from '../herkunft.ts'
import { abschnitt, type Feldprops, type Kontext } from './abschnitt.ts'

const arten = ['wohnung', 'aufenthalt', 'ausland'] as const
const artName = { wohnung: 'Wohnung', aufenthalt: 'ohne feste Wohnung, meist hier', ausland: 'im Ausland' } as const
const spalten = ['strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land'] as const

const heutige = ({ tx, personId }: Kontext) =>
  tx
    .selectFrom('step.anschrift')
    .selectAll()
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('art', '<>', 'post')
    .executeTakeFirst()

export const anschrift = abschnitt({
  schluessel: 'anschrift',
  titel: 'Anschrift',
  geschuetzt: true,
  suchteile: ['anschrift'],
  form: (heute) =>
    z.object({
      anlass: auswahl(['umzug', 'berichtigung'], { leer: 'fehler.anlass.anschrift' }),
      ab: freiwillig(datum({ bis: { tag: heute, fehler: 'fehler.ab.zukunft' } })),
      art: auswahl(arten, { leer: 'fehler.art.anschrift' }),
      strasse: freiwillig(text({ max: 120, zeichen: 'B' })),
      hausnummer: freiwillig(text({ max: 20, zeichen: 'B' })),
      zusatz: freiwillig(text({ max: 120, zeichen: 'B' })),
      plz: freiwillig(plz()),
      ort: text({ max: 120, zeichen: 'B', leer: 'fehler.ort' }),
      land: freiwillig(text({ max: 120, zeichen: 'B' })),
    }),
  async lies(k) {
    const zeile = await heutige(k)
    return {
      art: zeile?.art ?? '',
      ...Object.fromEntries(spalten.map((spalte) => [spalte, zeile?.[spalte] ?? ''])),
    }
  },
  anzeige(werte) {
    const teile = Object.fromEntries(spalten.map((spalte) => [spalte, wert(werte, spalte) || undefined]))
    const art = arten.find((a) => a === wert(werte, 'art'))
    return [
      { feld: 'Anschrift', text: anschriftText({ art: 'wohnung', ...teile }) || null },
      { feld: 'Art', text: art === undefined ? null : artName[art] },
    ]
  },
  async staende(k) {
    const zeile = await heutige(k)
    return zeile === undefined ? {} : { Anschrift: { herkunft: alsHerkunft(zeile.herkunft), seit: zeile.gueltig_ab } }
  },
  Felder: ({ eingabe, meldungen }: Feldprops) => {
    const feld = (name: string, label: string) => ({ ...eingegeben(name, eingabe, meldungen), label })
    return (
      <>
        <Auswahl
          {...eingegeben('anlass', eingabe, meldungen)}
          label="Was ist geschehen?"
          moeglichkeiten={[
            {
              wert: 'umzug',
              text: 'Die Person ist umgezogen',
              hinweis: 'Die alte Anschrift bleibt mit ihrem Ende stehen.',
            },
            { wert: 'berichtigung', text: 'Die Anschrift war falsch geschrieben' },
          ]}
        />
        <Datumsfeld
          {...eingegebenerTag('ab', eingabe, meldungen)}
          label="Wohnt dort seit"
          freiwillig
          hinweis="Bei einem Umzug. Leer heißt: seit heute."
        />
        <Auswahl
          {...eingegeben('art', eingabe, meldungen)}
          label="Art"
          moeglichkeiten={arten.map((art) => ({ wert: art, text: artName[art] }))}
        />
        <Feldzeile>
          <Textfeld {...feld('strasse', 'Straße')} freiwillig />
          <Textfeld {...feld('hausnummer', 'Hausnummer')} freiwillig breite={5} />
        </Feldzeile>
        <Textfeld {...feld('zusatz', 'Zusatz')} freiwillig breite={30} hinweis="Zum Beispiel: bei Nowak" />
        <Feldzeile kurz>
          <Textfeld {...feld('plz', 'Postleitzahl')} freiwillig breite={5} ziffern />
          <Textfeld {...feld('ort', 'Ort')} />
        </Feldzeile>
        <Textfeld {...feld('land', 'Land')} freiwillig breite={20} hinweis="Nur im Ausland" />
      </>
    )
  },
  async schreibe(k, { anlass, ab, ...neu }, herkunft) {
    const { tx, personId, jetzt, heute } = k
    const bisher = await heutige(k)
    const seit = ab ?? heute
    if (anlass === 'berichtigung' && bisher !== undefined) {
      await tx
        .updateTable('step.anschrift')
        .set({ ...alsSpalten(neu), herkunft, erfasst: jetzt, rueckbrief_am: null })
        .where('id', '=', bisher.id)
        .execute()
      return []
    }
    if (bisher !== undefined && seit < bisher.gueltig_ab) return [{ feld: 'ab', schluessel: 'fehler.ab.vorher' }]
    if (bisher !== undefined)
      await tx.updateTable('step.anschrift').set({ gueltig_bis: seit }).where('id', '=', bisher.id).execute()
    await tx
      .insertInto('step.anschrift')
      .values({ id: neueId(), person_id: personId, ...alsSpalten(neu), herkunft, erfasst: jetzt, gueltig_ab: seit })
      .execute()
    return []
  },
})
