import { workerData } from 'node:worker_threads'
import { NORM_VERSION } from '../../../src/modules/step/abgleich/person.ts'
import { abgleichzeile } from '../../../src/modules/step/dubletten/aktualisieren/command.ts'
import { kopiere, zeile } from './kopieren.ts'
import {
  geburtsdatumVon,
  hausnummerVon,
  nachnameVon,
  personId,
  stelleVon,
  strasseVon,
  umfang,
  vornameVon,
} from './person.ts'
import { ortVon } from './stellen.ts'

const { url, personen } = workerData as { url: string; personen: number }
const u = umfang(personen)

/** What the duplicate check would keep of the nr-th person of the stock. */
function zeileVon(nr: number): string {
  const [jahr, monat, tag] = geburtsdatumVon(nr).split('-').map(Number)
  const { form, schluessel, inhalt } = abgleichzeile({
    vornamen: [vornameVon(nr).name],
    nachname: nachnameVon(nr).name,
    geburt: { jahr: jahr ?? 0, monat: monat ?? 0, tag: tag ?? 0 },
    strasse: strasseVon(nr),
    hausnummer: String(hausnummerVon(nr)),
    ...ortVon(stelleVon(u, nr), nr),
  })
  const keys = `{${schluessel.join(',')}}`
  return zeile(nr + 1, personId(u, nr), NORM_VERSION, form.replaceAll('\t', String.raw`\t`), keys, inhalt)
}

function* zeilen(): Generator<string> {
  for (let nr = 0; nr < personen; nr++) yield zeileVon(nr)
}

await kopiere(url, {
  name: 'step.abgleich_person',
  spalten: 'nr, person_id, norm, form, schluessel, inhalt',
  zeilen: zeilen(),
})
