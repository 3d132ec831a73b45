import { type Transaction } from '../../../platform/database/index.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import { prozent, type Vergleichsperson, vorbereiten } from '../abgleich/index.ts'
import { kandidaten } from '../dubletten/kandidaten/query.ts'
import { abgleichSperren } from '../dubletten/sperren/command.ts'
import { geburtText } from '../geburt.ts'
import { vollerName } from '../kopf/text.ts'
import { pfade } from '../pfade.ts'
import type { NeuePerson } from './command.ts'
import type { Aehnlich } from './page.tsx'

const HOECHSTENS = 10

/**
 * Who may be this person already, most probable first; the search is recorded with its reason. Until the transaction ends,
 * nobody else creates a person that this search would find.
 */
export async function aehnliche(tx: Transaction, neu: NeuePerson): Promise<Aehnlich[]> {
  const vergleich = alsVergleich(neu)
  await abgleichSperren(tx, vorbereiten(vergleich))
  const gefunden = (await kandidaten(tx, vergleich, { grund: 'Neue Person anlegen' })).slice(0, HOECHSTENS)
  const namen = await dienststellennamen(
    tx,
    gefunden.flatMap(({ dienststelleIds }) => dienststelleIds),
  )
  const eigene = tx.zugriff.art === 'personal' ? tx.zugriff.dienststelleIds : []
  return gefunden.map((kandidat) => {
    const hier = kandidat.dienststelleIds.some((id) => eigene.includes(id))
    const { jahr, monat, tag } = kandidat.geburt
    const geburt = geburtText({
      geburtsdatum: kandidat.geburtsdatum,
      geburt_jahr: jahr,
      geburt_monat: monat,
      geburt_tag: tag,
    })
    return {
      id: kandidat.personId,
      href: hier ? pfade.person(kandidat.personId) : null,
      name: kandidat.geschuetzt && kandidat.nachname === null ? 'Geschützte Person' : vollerName(kandidat),
      geburt,
      ort: kandidat.ort,
      dienststellen: kandidat.dienststelleIds.map((id) => namen.get(id) ?? '').join(', '),
      wahrscheinlich: prozent(kandidat.bewertung.p),
    }
  })
}

const alsVergleich = (neu: NeuePerson): Vergleichsperson => ({
  vornamen: neu.vorname.split(' '),
  nachname: neu.nachname,
  ...(neu.geburtsname !== undefined && { geburtsname: neu.geburtsname }),
  geburt: neu.geburt,
  ...(neu.geburtsort !== undefined && { geburtsort: neu.geburtsort }),
  ...(neu.geschlecht !== undefined && { geschlecht: neu.geschlecht }),
  ...(neu.staaten !== undefined && neu.staaten.length > 0 && { staaten: neu.staaten }),
  ...(neu.anschrift?.strasse !== undefined && { strasse: neu.anschrift.strasse }),
  ...(neu.anschrift?.hausnummer !== undefined && { hausnummer: neu.anschrift.hausnummer }),
  ...(neu.anschrift?.plz !== undefined && { plz: neu.anschrift.plz }),
  ...(neu.anschrift?.ort !== undefined && { ort: neu.anschrift.ort }),
})
