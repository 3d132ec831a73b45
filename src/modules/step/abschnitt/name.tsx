import { z } from 'zod'
import { auswahl, freiwillig, text, wert } from '../../../platform/forms/index.ts'
import { Auswahl, Feldzeile, Textfeld } from '../../../platform/html/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { mitStand, standVon } from '../herkunft.ts'
import { abschnitt, type Feldprops } from './abschnitt.ts'

const felder = ['titel', 'vorname', 'nachname', 'geburtsname'] as const
const labels = { titel: 'Titel', vorname: 'Vornamen', nachname: 'Familienname', geburtsname: 'Geburtsname' } as const

export const name = abschnitt({
  schluessel: 'name',
  titel: 'Name',
  suchteile: ['name'],
  form: () =>
    z.object({
      titel: freiwillig(text({ max: 60, zeichen: 'A' })),
      vorname: text({ max: 120, zeichen: 'A', leer: 'fehler.vorname' }),
      nachname: text({ max: 120, zeichen: 'A', leer: 'fehler.nachname' }),
      geburtsname: freiwillig(text({ max: 120, zeichen: 'A' })),
      anlass: auswahl(['aenderung', 'berichtigung'], { leer: 'fehler.anlass.name' }),
    }),
  async lies({ tx, personId }) {
    const person = await tx
      .selectFrom('step.person')
      .select(felder)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    return Object.fromEntries(felder.map((feld) => [feld, person[feld] ?? '']))
  },
  anzeige: (werte) => felder.map((feld) => ({ feld: labels[feld], text: wert(werte, feld) || null })),
  async staende({ tx, personId }) {
    const person = await tx
      .selectFrom('step.person')
      .select(['herkuenfte', 'angaben_herkunft', 'geaendert'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    return Object.fromEntries(felder.map((feld) => [labels[feld], standVon(person, feld)]))
  },
  Felder: (props: Feldprops) => (
    <>
      <Textfeld {...feld(props, 'titel')} freiwillig breite={10} hinweis="Zum Beispiel: Dr." />
      <Feldzeile>
        <Textfeld {...feld(props, 'vorname')} hinweis="Alle Vornamen, wie im Ausweis" />
        <Textfeld {...feld(props, 'nachname')} hinweis="Mit Zusätzen wie „von“ oder „El“" />
      </Feldzeile>
      <Textfeld {...feld(props, 'geburtsname')} freiwillig breite={30} hinweis="Nur wenn er anders ist" />
      <Auswahl
        name="anlass"
        label="Was ist geschehen?"
        moeglichkeiten={[
          {
            wert: 'aenderung',
            text: 'Der Name hat sich geändert',
            hinweis: 'Der alte Familienname bleibt auffindbar.',
          },
          { wert: 'berichtigung', text: 'Der Name war falsch geschrieben' },
        ]}
        wert={wert(props.eingabe, 'anlass')}
        fehler={props.meldungen.fuer('anlass')}
      />
    </>
  ),
  async schreibe({ tx, personId, jetzt }, { anlass, ...neu }, herkunft) {
    const bisher = await tx
      .selectFrom('step.person')
      .select([...felder, 'nachname_such', 'herkuenfte'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const heute = tagInBerlin(jetzt)
    if (anlass === 'aenderung' && bisher.nachname !== null && bisher.nachname !== neu.nachname) {
      await tx
        .insertInto('step.name_frueher')
        .values({
          id: neueId(),
          person_id: personId,
          nachname: bisher.nachname,
          nachname_such: bisher.nachname_such,
          bis: heute,
          herkunft,
          erfasst: jetzt,
        })
        .execute()
    }
    const anders = felder.filter((feld) => (neu[feld] ?? null) !== bisher[feld])
    await tx
      .updateTable('step.person')
      .set({
        titel: neu.titel ?? null,
        vorname: neu.vorname,
        nachname: neu.nachname,
        geburtsname: neu.geburtsname ?? null,
        vorname_such: suchform(neu.vorname),
        nachname_such: suchform(neu.nachname),
        geburtsname_such: suchform(neu.geburtsname ?? ''),
        herkuenfte: JSON.stringify(mitStand(bisher.herkuenfte, anders, { herkunft, seit: heute })),
      })
      .where('id', '=', personId)
      .execute()
    return []
  },
})

const feld = ({ eingabe, meldungen }: Feldprops, welches: keyof typeof labels) => ({
  name: welches,
  label: labels[welches],
  wert: wert(eingabe, welches),
  fehler: meldungen.fuer(welches),
})
