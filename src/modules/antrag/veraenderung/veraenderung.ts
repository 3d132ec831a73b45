import type { Formularart } from '../bogen/formularart.ts'
import { texteFuer } from '../formulare/texte.ts'
import { hauptantrag } from '../hauptantrag/hauptantrag.ts'
import { bekanntes, zustaendigeStelle } from '../weiterbewilligung/vorher.ts'

/** A change that is reported (HA-08): its kind leads to the facts, the evidence and the Anlagen that it needs. */
export const veraenderung: Formularart = {
  art: 'vaem',
  pfad: '/veraenderung',
  umfang: {
    seiten: (seite) => seite.bereich === 'Änderung mitteilen' || hauptantrag.umfang.seiten(seite),
    fest: { antrag: { 'hauptantrag.antrag.art': 'aenderung' } },
    zuerst: 'Änderung mitteilen',
    zuletzt: 'Abschluss',
  },
  async tor(tx, haus, kunde) {
    const dienststelleId = await zustaendigeStelle(tx, kunde)
    if (dienststelleId === undefined) return { zu: 'ohne-antrag' }
    return { offen: { antragId: null, dienststelleId, vorbelegt: await bekanntes(tx, haus, kunde) } }
  },
  stichtag: (_tx, _antragId, begonnen) => Promise.resolve(begonnen),
  ...(hauptantrag.ausgerechnet && { ausgerechnet: hauptantrag.ausgerechnet }),
  hinweis(seite, antworten, sprache) {
    const art = antworten['antrag']?.['vaem.art']
    return seite === 'vaem.angaben' && typeof art === 'string'
      ? texteFuer(sprache).veraenderung(art).angaben
      : undefined
  },
  warnung(antworten, sprache) {
    const art = antworten['antrag']?.['vaem.art']
    return typeof art === 'string' ? texteFuer(sprache).veraenderung(art).vorher?.text : undefined
  },
  // Where the money goes is what a stranger would change.
  geschuetzt: (antworten) => antworten['antrag']?.['vaem.art'] === 'konto',
  name: hauptantrag.name,
}
