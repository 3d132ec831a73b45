import { z } from 'zod'
import { eingegeben, freiwillig, plz, text, wert } from '../../../platform/forms/index.ts'
import { Absatz, Feldzeile, Textfeld } from '../../../platform/html/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { alsSpalten, anschriftText } from '../anschrift.ts'
import { alsHerkunft } from '../herkunft.ts'
import { abschnitt, type Feldprops, type Kontext } from './abschnitt.ts'

const spalten = ['zusatz', 'strasse', 'hausnummer', 'plz', 'ort', 'land'] as const

const heutige = ({ tx, personId }: Kontext) =>
  tx
    .selectFrom('step.anschrift')
    .selectAll()
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .where('art', '=', 'post')
    .executeTakeFirst()

/** Where letters go when they must not go home: a mailbox, a counselling centre, a neighbour. Left blank: there is none. */
export const postanschrift = abschnitt({
  schluessel: 'postanschrift',
  titel: 'Postanschrift',
  geschuetzt: true,
  suchteile: ['anschrift'],
  form: () =>
    z.object({
      zusatz: freiwillig(text({ max: 120, zeichen: 'B' })),
      strasse: freiwillig(text({ max: 120, zeichen: 'B' })),
      hausnummer: freiwillig(text({ max: 20, zeichen: 'B' })),
      plz: freiwillig(plz()),
      ort: freiwillig(text({ max: 120, zeichen: 'B' })),
      land: freiwillig(text({ max: 120, zeichen: 'B' })),
    }),
  async lies(k) {
    const zeile = await heutige(k)
    return Object.fromEntries(spalten.map((spalte) => [spalte, zeile?.[spalte] ?? '']))
  },
  anzeige(werte) {
    const teile = Object.fromEntries(spalten.map((spalte) => [spalte, wert(werte, spalte) || undefined]))
    return [{ feld: 'Postanschrift', text: anschriftText({ art: 'post', ...teile }) || null }]
  },
  async staende(k) {
    const zeile = await heutige(k)
    return zeile === undefined
      ? {}
      : { Postanschrift: { herkunft: alsHerkunft(zeile.herkunft), seit: zeile.gueltig_ab } }
  },
  Felder: ({ eingabe, meldungen }: Feldprops) => {
    const feld = (name: string, label: string) => ({
      ...eingegeben(name, eingabe, meldungen),
      label,
      freiwillig: true,
    })
    return (
      <>
        <Absatz>
          Nur ausfüllen, wenn Briefe nicht nach Hause gehen sollen. Alle Felder leer heißt: keine Postanschrift.
        </Absatz>
        <Textfeld {...feld('zusatz', 'Zusatz')} breite={30} hinweis="Zum Beispiel: Postfach 12 34, bei Nowak" />
        <Feldzeile>
          <Textfeld {...feld('strasse', 'Straße')} />
          <Textfeld {...feld('hausnummer', 'Hausnummer')} breite={5} />
        </Feldzeile>
        <Feldzeile kurz>
          <Textfeld {...feld('plz', 'Postleitzahl')} breite={5} ziffern />
          <Textfeld {...feld('ort', 'Ort')} />
        </Feldzeile>
        <Textfeld {...feld('land', 'Land')} breite={20} hinweis="Nur im Ausland" />
      </>
    )
  },
  async schreibe(k, neu, herkunft) {
    const { tx, personId, jetzt, heute } = k
    const leer = Object.values(neu).every((teil) => teil === undefined)
    if (!leer && neu.ort === undefined) return [{ feld: 'ort', schluessel: 'fehler.ort' }]
    const bisher = await heutige(k)
    if (bisher !== undefined)
      await tx.updateTable('step.anschrift').set({ gueltig_bis: heute }).where('id', '=', bisher.id).execute()
    if (leer) return []
    const zeile = { ...alsSpalten({ art: 'post', ...neu }), herkunft, erfasst: jetzt, gueltig_ab: heute }
    await tx
      .insertInto('step.anschrift')
      .values({ id: neueId(), person_id: personId, ...zeile })
      .execute()
    return []
  },
})
