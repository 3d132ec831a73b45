import type { Transaction } from '../../../platform/database/index.ts'
import type { Antworten, Strecke } from '../../strecke/index.ts'

/** The Bankleitzahl in a German IBAN; others do not name the bank by a German list. */
const blzIn = (iban: string): string | undefined => /^DE\d{2}(\d{8})/.exec(iban)?.[1]

/** The banks of the IBAN among these answers, by IBAN; nothing where the operator has loaded no list. */
export async function banknamen(
  tx: Transaction,
  { uebersetzt }: Strecke,
  antworten: Antworten,
): Promise<ReadonlyMap<string, string>> {
  const ibans = Object.values(antworten)
    .flatMap((werte) => Object.entries(werte))
    .flatMap(([id, wert]) => {
      const istIban = uebersetzt.fragen.get(id)?.frage.art === 'iban'
      return istIban && typeof wert === 'string' ? [wert] : []
    })
  const gesucht = [...new Set(ibans.flatMap((iban) => blzIn(iban) ?? []))]
  if (gesucht.length === 0) return new Map()
  const banken = await tx.selectFrom('antrag.bank').select(['blz', 'name', 'ort']).where('blz', 'in', gesucht).execute()
  const namen = new Map(banken.map(({ blz, name, ort }) => [blz, ort === '' ? name : `${name}, ${ort}`]))
  return new Map(
    ibans.flatMap((iban): [string, string][] => {
      const name = namen.get(blzIn(iban) ?? '')
      return name === undefined ? [] : [[iban, name]]
    }),
  )
}
