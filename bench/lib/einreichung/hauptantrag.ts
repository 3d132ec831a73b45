import type { Browser } from '../browser.ts'
import type { Antragstellende } from './entwuerfe.ts'

const PFAD = '/antrag/hauptantrag'

/** Milliseconds of handing in the evidence, and of the sending alone. */
export interface Dauer {
  readonly nachweise: number
  readonly absenden: number
}

const erwarte = (ist: unknown, soll: unknown): void => {
  if (ist !== soll) throw new Error(`${String(ist)} statt ${String(soll)}`)
}

/** From the list of evidence to the receipt, as a customer whose questions are answered: six requests. */
export async function sende(netz: Browser, { keks }: Antragstellende, dateien: readonly File[]): Promise<Dauer> {
  const liste = (await netz.hole(`${PFAD}/nachweise`, keks)).text()
  const seite = /href="(\/antrag\/hauptantrag\/nachweise\/[^"]+)"/.exec(liste)?.[1]
  if (seite === undefined) throw new Error('Kein Nachweis gefragt')
  erwarte((await netz.hole(seite, keks)).status, 200)
  const formular = new FormData()
  formular.append('weg', 'datei')
  formular.append('aktion', 'weiter')
  for (const datei of dateien) formular.append('datei-neu', datei)
  const beginn = performance.now()
  erwarte((await netz.sendeDateien(seite, keks, formular)).ort, `${PFAD}/nachweise?stand=gespeichert`)
  const hochgeladen = performance.now()
  const absenden = (await netz.hole(`${PFAD}/absenden`, keks)).text()
  const felder = { schluessel: /name="schluessel" value="([^"]+)"/.exec(absenden)?.[1] ?? '', wahrheit: 'ja' }
  const los = performance.now()
  const { ort } = await netz.sende(`${PFAD}/absenden`, keks, felder)
  const angenommen = performance.now()
  if (!ort.startsWith(`${PFAD}/quittung/`)) throw new Error(`Keine Quittung: ${ort}`)
  erwarte((await netz.hole(ort, keks)).status, 200)
  return { nachweise: hochgeladen - beginn, absenden: angenommen - los }
}
