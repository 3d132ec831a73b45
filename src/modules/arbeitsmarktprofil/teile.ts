import {
  type Formularart,
  profilseiten,
  type Profilteil,
  profilteile,
  wege,
  zustaendigeStelle,
} from '../antrag/index.ts'
import { berufsvorschlaege } from './berufe/liste.ts'
import { lueckenzeilen } from './luecken.ts'
import { bekanntes } from './vorher.ts'

/** One eService of the labour-market profile as a form (OA-01): filled in and handed in by itself. */
export type Profilart = Formularart & { readonly art: Profilteil }

const teil = (art: Profilteil): Profilart => ({
  art,
  pfad: wege.bogen(art),
  umfang: {
    seiten: profilseiten(art),
    // Who comes here wants to work: nobody else is asked to.
    fest: {
      antrag: { 'hauptantrag.antrag.art': 'neu' },
      'person/1': { 'hauptantrag.person.erwerbsfaehig': 'ja' },
    },
    zuletzt: '',
  },
  // Waits for the customer right after the Tag der Antragstellung, also before the conversion (HA-05, ST-02).
  async tor(tx, haus, kunde) {
    const dienststelleId = await zustaendigeStelle(tx, kunde)
    if (dienststelleId === undefined) return { zu: 'ohne-antrag' }
    return { offen: { antragId: null, dienststelleId, vorbelegt: await bekanntes(tx, haus, kunde, art) } }
  },
  stichtag: (_tx, _antragId, begonnen) => Promise.resolve(begonnen),
  berufe: berufsvorschlaege,
  ausgerechnet: (seite, werte, sprache, heute) =>
    seite === 'oap.stationen' ? lueckenzeilen(werte(), sprache, heute) : [],
  name: () => undefined,
})

/** "Aktuelle Situation", "Lebenslauf", "Rahmen". */
export const teile: readonly Profilart[] = profilteile.map(teil)
