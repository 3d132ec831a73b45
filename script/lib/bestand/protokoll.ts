import {
  ANFANG,
  blatt,
  kopf,
  type Oeffentlich,
  personenhash,
  type Persoenlich,
} from '../../../src/platform/protokoll/kette.ts'
import { type Tabelle, zeile } from './kopieren.ts'
import {
  antragId,
  ART,
  eingangUm,
  kontoId,
  objektId,
  personId,
  personZuKonto,
  stelleId,
  stelleVon,
  type Umfang,
  zeitpunkt,
} from './person.ts'
import { idVon, zufall } from './zufall.ts'

/** What is recorded of each application, in this order. */
const AKTIONEN = ['konto.angemeldet', 'antrag.gestellt', 'antrag.dokument-erstellt', 'eakte.abgelegt'] as const
const JE_ANTRAG = AKTIONEN.length

interface Eintrag extends Oeffentlich, Persoenlich {
  readonly salz: Buffer
}

function eintragVon(u: Umfang, nr: number): Eintrag {
  const [k, art] = [Math.floor(nr / JE_ANTRAG), nr % JE_ANTRAG]
  const [person, ms, vomKunden] = [personZuKonto(u, k), eingangUm(u, k) + art, art < 2]
  const salz = Buffer.allocUnsafe(16)
  for (let teil = 0; teil < 4; teil++) salz.writeUInt32BE(zufall(30 + teil, nr, 2 ** 32), teil * 4)
  return {
    id: idVon(ART.protokoll, nr, ms),
    nummer: nr + 1,
    am: new Date(ms),
    akteur_art: vomKunden ? 'kunde' : 'system',
    akteur_id: vomKunden ? kontoId(u, k) : null,
    zweck: vomKunden ? null : 'uebergabe',
    aktion: AKTIONEN[art] ?? '',
    objekt_id: art === 0 ? kontoId(u, k) : art === 3 ? objektId(u, k) : antragId(u, k),
    dienststelle_id: art === 0 ? null : stelleId(stelleVon(u, person)),
    rechtsgrundlage: art === 1 ? '§ 37 SGB II' : null,
    person_id: personId(u, person),
    grund: null,
    angaben: null,
    salz,
  }
}

/** Four sealed entries of each application: the chain is whole and verifies. */
export function protokolltabellen(u: Umfang): Tabelle[] {
  const zahl = u.konten * JE_ANTRAG
  function* alle(zeilen: (eintrag: Eintrag) => string): Generator<string> {
    for (let nr = 0; nr < zahl; nr++) yield zeilen(eintragVon(u, nr))
  }
  let vorher: Buffer = ANFANG
  return [
    {
      name: 'protokoll.eintrag',
      spalten:
        'id, nummer, am, akteur_art, akteur_id, zweck, aktion, objekt_id, dienststelle_id, rechtsgrundlage, personenhash',
      zeilen: alle((e) => {
        const wer = [e.akteur_art, e.akteur_id, e.zweck, e.aktion, e.objekt_id, e.dienststelle_id] as const
        return zeile(e.id, e.nummer, zeitpunkt(e.am.getTime()), ...wer, e.rechtsgrundlage, personenhash(e, e.salz))
      }),
    },
    {
      name: 'protokoll.personenteil',
      spalten: 'id, nummer, person_id, salz',
      zeilen: alle((e) => zeile(e.id, e.nummer, e.person_id, e.salz)),
    },
    {
      name: 'protokoll.kette',
      spalten: 'nummer, eintrag_id, blatt, kopf',
      zeilen: alle((e) => {
        const eigenes = blatt(e, personenhash(e, e.salz))
        vorher = kopf(vorher, e.nummer, eigenes)
        return zeile(e.nummer, e.id, eigenes, vorher)
      }),
    },
  ]
}
