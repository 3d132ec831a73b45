import type { Client } from 'pg'
import { anschriftswort, klang } from '../../../src/modules/step/suchworte/worte.ts'
import { ohneMitschrift } from './mitschrift.ts'
import type { Tabelle } from './kopieren.ts'
import { zeile } from './kopieren.ts'
import { geburtsdatumVon, hausnummerVon, nachnameVon, personId, strasseVon, type Umfang, vornameVon } from './person.ts'

/** Filled from the keys, not by COPY. */
export const suchworttabelle = 'step.suchwort'

/** Keeps what was computed: there are few names and streets, and many persons. */
function gemerkt(rechne: (text: string) => string): (text: string) => string {
  const bekannt = new Map<string, string>()
  return (text) => {
    const da = bekannt.get(text) ?? rechne(text)
    bekannt.set(text, da)
    return da
  }
}
const klangVon = gemerkt(klang)
const strasseAls = gemerkt((strasse) => anschriftswort(strasse, null))

/** The words each person is found by, as the writers of the module make them. */
export const suchschluessel = (u: Umfang): Tabelle => ({
  name: 'step.suchschluessel',
  spalten: 'person_id, worte',
  zeilen: (function* () {
    for (let nr = 0; nr < u.personen; nr++) {
      const worte = new Set([
        `G${geburtsdatumVon(nr).replaceAll('-', '')}`,
        `${strasseAls(strasseVon(nr))} ${hausnummerVon(nr)}`,
      ])
      for (const wort of `${vornameVon(nr).such} ${nachnameVon(nr).such}`.split(' ')) {
        worte.add(`N${wort}`)
        if (klangVon(wort) !== '') worte.add(`P${klangVon(wort)}`)
      }
      yield zeile(personId(u, nr), `{${[...worte].map((wort) => `"${wort}"`).join(',')}}`)
    }
  })(),
})

/** Spreads the words over the Dienststellen in charge; the index is built at the end, which is several times faster. @returns rows */
export async function suchworteEintragen(client: Client): Promise<number> {
  await client.query('alter table step.suchwort drop constraint suchwort_pkey')
  const zahl = await ohneMitschrift(
    client,
    suchworttabelle,
    `insert into step.suchwort (dienststelle_id, wort, person_id)
     select z.dienststelle_id, w, z.person_id from step.zustaendigkeit z join step.suchschluessel s using (person_id), unnest(s.worte) w`,
  )
  await client.query('alter table step.suchwort add primary key (dienststelle_id, wort, person_id)')
  return zahl
}
