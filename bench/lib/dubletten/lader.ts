import { workerData } from 'node:worker_threads'
import { oeffneKopie } from '../../../script/lib/bestand/kopieren.ts'
import { spalten, zeilenVon } from './stock.ts'

/** A thread that makes a part of the stock and fills both tables with it. */
interface Anteil {
  readonly url: string
  readonly von: number
  readonly bis: number
  readonly personen: number
}

const STUECK = 512 * 1024

async function lade({ url, von, bis, personen }: Anteil): Promise<void> {
  const namen = ['step.person', 'step.abgleich_person'] as const
  const kopien = await Promise.all(namen.map((name) => oeffneKopie(url, name, spalten[name])))
  const text = { 'step.person': '', 'step.abgleich_person': '' }
  const abgeben = async (): Promise<void> => {
    await Promise.all(kopien.map((kopie, i) => kopie.schreibe(text[namen[i] ?? 'step.person'])))
    for (const name of namen) text[name] = ''
  }
  for (let nr = von; nr < bis; nr++) {
    const zeilen = zeilenVon(nr, personen)
    for (const name of namen) text[name] += zeilen[name]
    if (text['step.abgleich_person'].length > STUECK) await abgeben()
  }
  await abgeben()
  await Promise.all(kopien.map((kopie) => kopie.ende()))
}

await lade(workerData as Anteil)
