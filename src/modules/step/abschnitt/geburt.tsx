import { z } from 'zod'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import {
  auswahl,
  eingegeben,
  eingegebenerTag,
  freiwillig,
  teildatum,
  text,
  wert,
} from '../../../platform/forms/index.ts'
import { Auswahl, Datumsfeld, Feldzeile, Select, Textfeld } from '../../../platform/html/index.ts'
import { alsGeburtsspalten, ausGeburtsspalten, geburtText } from '../geburt.ts'
import { mitStand, standVon } from '../herkunft.ts'
import { abschnitt, type Feldprops } from './abschnitt.ts'
import { staaten, staatName } from './staaten.ts'

const geschlechter = ['w', 'm', 'd', 'x'] as const
const geschlechtName = { w: 'weiblich', m: 'männlich', d: 'divers', x: 'ohne Angabe (§ 22 Abs. 3 PStG)' } as const
const codes = staaten.map(({ wert: code }) => code)
const staatsfelder = ['staat1', 'staat2', 'staat3'] as const

const geschlechtText = (code: string): string | null => {
  const bekannt = geschlechter.find((g) => g === code)
  return bekannt === undefined ? null : geschlechtName[bekannt]
}

export const geburt = abschnitt({
  schluessel: 'geburt',
  titel: 'Geburt und Staatsangehörigkeit',
  suchteile: ['geburt'],
  form: (heute) =>
    z.object({
      geburt: teildatum({ leer: 'fehler.geburt', spaetestens: Number(heute.slice(0, 4)) }),
      geburtsort: freiwillig(text({ max: 120, zeichen: 'B' })),
      geschlecht: freiwillig(auswahl(geschlechter)),
      staat1: freiwillig(auswahl(codes)),
      staat2: freiwillig(auswahl(codes)),
      staat3: freiwillig(auswahl(codes)),
    }),
  async lies({ tx, personId }) {
    const person = await tx
      .selectFrom('step.person')
      .select(['geburtsdatum', 'geburt_jahr', 'geburt_monat', 'geburt_tag', 'geburtsort', 'geschlecht', 'staaten'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const { jahr, monat, tag } = ausGeburtsspalten(person)
    return {
      'geburt.tag': tag === undefined ? '' : String(tag),
      'geburt.monat': monat === undefined ? '' : String(monat),
      'geburt.jahr': jahr === undefined ? '' : String(jahr),
      geburtsort: person.geburtsort ?? '',
      geschlecht: person.geschlecht ?? '',
      ...Object.fromEntries(staatsfelder.map((feld, stelle) => [feld, person.staaten[stelle] ?? ''])),
    }
  },
  anzeige(werte) {
    const gelesen = teildatum().safeParse({
      tag: wert(werte, 'geburt.tag'),
      monat: wert(werte, 'geburt.monat'),
      jahr: wert(werte, 'geburt.jahr'),
    })
    const hatTag = gelesen.success ? geburtText(alsGeburtsspalten(gelesen.data)) : null
    const angehoerig = staatsfelder.map((feld) => wert(werte, feld)).filter((code) => code !== '')
    return [
      { feld: 'Geburtsdatum', text: hatTag },
      { feld: 'Geburtsort', text: wert(werte, 'geburtsort') || null },
      { feld: 'Geschlecht', text: geschlechtText(wert(werte, 'geschlecht')) },
      { feld: 'Staatsangehörigkeit', text: angehoerig.map(staatName).join(', ') || null },
    ]
  },
  async staende({ tx, personId }) {
    const person = await tx
      .selectFrom('step.person')
      .select(['herkuenfte', 'angaben_herkunft', 'geaendert'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    return {
      Geburtsdatum: standVon(person, 'geburt'),
      Geburtsort: standVon(person, 'geburtsort'),
      Geschlecht: standVon(person, 'geschlecht'),
      Staatsangehörigkeit: standVon(person, 'staaten'),
    }
  },
  Felder: ({ eingabe, meldungen }: Feldprops) => (
    <>
      <Datumsfeld
        {...eingegebenerTag('geburt', eingabe, meldungen)}
        label="Geburtsdatum"
        hinweis="Unbekannte Teile lassen Sie leer. Zum Beispiel nur das Jahr."
      />
      <Textfeld {...eingegeben('geburtsort', eingabe, meldungen)} label="Geburtsort" freiwillig breite={30} />
      <Auswahl
        {...eingegeben('geschlecht', eingabe, meldungen)}
        label="Geschlecht"
        freiwillig
        moeglichkeiten={geschlechter.map((code) => ({ wert: code, text: geschlechtName[code] }))}
      />
      <Feldzeile>
        {staatsfelder.map((feld, stelle) => (
          <Select
            key={feld}
            name={feld}
            label={stelle === 0 ? 'Staatsangehörigkeit' : `${stelle + 1}. Staatsangehörigkeit`}
            freiwillig
            leer="keine Angabe"
            moeglichkeiten={staaten}
            wert={wert(eingabe, feld)}
            fehler={meldungen.fuer(feld)}
          />
        ))}
      </Feldzeile>
    </>
  ),
  async schreibe({ tx, personId, jetzt }, neu, herkunft) {
    const bisher = await tx.selectFrom('step.person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
    const spalten = alsGeburtsspalten(neu.geburt)
    const angehoerig = [...new Set([neu.staat1, neu.staat2, neu.staat3].flatMap((code) => code ?? []))]
    const anders = [
      ...(geburtText(spalten) === geburtText(bisher) ? [] : ['geburt']),
      ...((neu.geburtsort ?? null) === bisher.geburtsort ? [] : ['geburtsort']),
      ...((neu.geschlecht ?? null) === bisher.geschlecht ? [] : ['geschlecht']),
      ...(angehoerig.join() === bisher.staaten.join() ? [] : ['staaten']),
    ]
    await tx
      .updateTable('step.person')
      .set({
        ...spalten,
        geburtsort: neu.geburtsort ?? null,
        geschlecht: neu.geschlecht ?? null,
        staaten: angehoerig,
        herkuenfte: JSON.stringify(mitStand(bisher.herkuenfte, anders, { herkunft, seit: tagInBerlin(jetzt) })),
      })
      .where('id', '=', personId)
      .execute()
    return []
  },
})
