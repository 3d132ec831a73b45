import type { Formularart } from '../bogen/formularart.ts'
import { dienststelle } from '../../organisation/index.ts'
import { hauptantrag } from '../hauptantrag/hauptantrag.ts'
import { istUmgewandelt } from '../hauptantrag/tor.ts'
import { bekanntes, zustaendigeStelle } from './vorher.ts'

/** The further application (HA-08): asks for changes only; a change opens the pages of its topic. */
export const weiterbewilligung: Formularart = {
  art: 'wba',
  pfad: '/antrag/weiterbewilligung',
  umfang: {
    seiten: (seite) => seite.bereich === 'Weiterbewilligung' || hauptantrag.umfang.seiten(seite),
    fest: {
      antrag: {
        'hauptantrag.antrag.art': 'weiterbewilligung',
        // Each period that can still be applied for begins after 1 July 2026.
        'wba.einkommen.zeitraum-nach-reform': 'ja',
      },
    },
    // Known from the account; the day is the one of sending.
    ohne: new Set(['wba.start.personendaten', 'wba.aenderung.unterschrift']),
    zuerst: 'Weiterbewilligung',
    zuletzt: 'Abschluss',
  },
  async tor(tx, haus, kunde) {
    const dienststelleId = await zustaendigeStelle(tx, kunde)
    if (dienststelleId === undefined) return { zu: 'ohne-antrag' }
    if (!(await istUmgewandelt(tx, haus, kunde)))
      return { zu: 'umwandlung', stelle: (await dienststelle(tx, dienststelleId))?.name ?? '' }
    return { offen: { antragId: null, dienststelleId, vorbelegt: await bekanntes(tx, haus, kunde) } }
  },
  stichtag: (_tx, _antragId, begonnen) => Promise.resolve(begonnen),
  ...(hauptantrag.ausgerechnet && { ausgerechnet: hauptantrag.ausgerechnet }),
  name: hauptantrag.name,
}
