import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { referenzAus } from '../../../platform/referenz.ts'
import type { Kunde } from '../../konto/index.ts'
import { type Dienststelle, dienststelle } from '../../organisation/index.ts'
import { mitAnforderungen } from '../anfordern/nachtraeglich.ts'
import { type Antrag, antragMitReferenz, woSieLiegen } from '../antraege.ts'
import { istUmgewandelt } from '../hauptantrag/tor.ts'
import { type Einreichung, einreichungenMit } from '../einreichen/einreichungen.ts'
import { dauerDer, istUnvollstaendig } from './dauer.ts'

/** Where an application is on its way. */
type Stufe = 'umwandlung' | 'hauptantrag' | 'unvollstaendig' | 'pruefung'

export interface Antragsstand {
  readonly antrag: Antrag
  readonly hauptantrag: Einreichung | undefined
  readonly stelle: Dienststelle
  readonly stufe: Stufe
  /** What the office tells about how long it takes (IB-01); undefined: it promises nothing. */
  readonly dauer: string | undefined
}

/** How an application of the one who asks stands. @throws NotFound for a number that is none, or not theirs */
export async function antragsstand(tx: Transaction, haus: Haus, kunde: Kunde, nummer: string): Promise<Antragsstand> {
  const referenz = referenzAus(nummer)
  const gestellt = referenz === undefined ? undefined : await antragMitReferenz(tx, referenz)
  if (gestellt === undefined) throw new NotFound()
  const [antrag = gestellt] = await woSieLiegen(tx, [gestellt])
  const stelle = await dienststelle(tx, antrag.dienststelleId)
  if (stelle === undefined) throw new NotFound()
  const gesendet = (await einreichungenMit(tx, antrag.referenz)).find(({ art }) => art === 'hauptantrag')
  const hauptantrag = gesendet && (await mitAnforderungen(tx, haus, gesendet)).einreichung
  const stufe = stufeAus(hauptantrag, !(await istUmgewandelt(tx, haus, kunde)))
  const dauer = await dauerDer(tx, stelle.id, stufe, haus.uhr.jetzt())
  return { antrag, hauptantrag, stelle, stufe, dauer }
}

function stufeAus(hauptantrag: Einreichung | undefined, ungeprueft: boolean): Stufe {
  if (hauptantrag === undefined) return ungeprueft ? 'umwandlung' : 'hauptantrag'
  return istUnvollstaendig(hauptantrag) ? 'unvollstaendig' : 'pruefung'
}
