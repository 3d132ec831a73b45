import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Auftrag, type Teilergebnis, vergleicheTeil } from './teil.ts'

/** Fewer persons than that are compared here: starting threads would take longer. */
const WENIGE = 5000

type Ablegen = (teil: number, ergebnis: Teilergebnis) => Promise<void>

/**
 * Lets threads compare the parts in the queue and stores each result; while one is being stored, the next is compared.
 * @param schlange of parts; whoever empties it stops after those under way
 */
export async function lasseVergleichen(
  auftrag: Auftrag,
  schlange: number[],
  faeden: number,
  ablegen: Ablegen,
): Promise<void> {
  if (auftrag.vorrat.plaetze < WENIGE) {
    for (let teil = schlange.shift(); teil !== undefined; teil = schlange.shift())
      await ablegen(teil, vergleicheTeil(auftrag, teil))
    return
  }
  const helfer = Array.from(
    { length: Math.min(faeden, schlange.length) },
    () => new Worker(new URL('helfer.js', import.meta.url), { workerData: auftrag, execArgv: [] }),
  )
  try {
    await Promise.all(helfer.map((faden) => abarbeiten(faden, schlange, ablegen)))
  } finally {
    await Promise.all(helfer.map((faden) => faden.terminate()))
  }
}

async function abarbeiten(faden: Worker, schlange: number[], ablegen: Ablegen): Promise<void> {
  let abgelegt: Promise<void> = Promise.resolve()
  for (let teil = schlange.shift(); teil !== undefined; teil = schlange.shift()) {
    faden.postMessage(teil, [])
    // An error in the thread rejects here: once() listens for it.
    const [ergebnis] = (await once(faden, 'message')) as [Teilergebnis]
    await abgelegt
    abgelegt = ablegen(teil, ergebnis)
    // Met at the next await, not before.
    abgelegt.catch(() => undefined)
  }
  await abgelegt
}
