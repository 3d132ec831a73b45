import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { type Antworten, istOffen } from '../../strecke/index.ts'
import { bogenLesen } from '../bogen/lesen.ts'
import { haushaltPruefen } from '../formulare/haushalt.ts'
import { probehaushalte } from '../formulare/probe.ts'
import {
  antwortenVon,
  ausgefuellt,
  definition,
  eigeneSeiten,
  erwartet,
  hatWeiteren,
  ortDer,
  wirdGefragt,
} from './gang.ts'
import { felderIn, PFAD, probe } from './probe.ts'

const da = await probe(await testDatenbank())
const b = await da.begonnen()

/** Goes from page to page as the pages themselves lead. @returns the addresses in order */
async function vorwaerts(wer: FormularBrowser, antworten: Antworten): Promise<string[]> {
  const gesehen: string[] = []
  let pfad = PFAD
  for (let schritt = 0; schritt < 400; schritt += 1) {
    const seite = await wer.hole(pfad)
    assert.equal(seite.statusCode, 200, pfad)
    if (!seite.body.includes('data-gespeichert')) {
      const naechste = /<a class="kern-btn kern-btn--primary" href="([^"]+)"/.exec(seite.body)?.[1] ?? assert.fail(pfad)
      if (naechste.endsWith('/pruefen')) return gesehen
      pfad = naechste
      continue
    }
    const [rein = ''] = pfad.split('?')
    gesehen.push(rein.slice(PFAD.length + 1))
    const noch = seite.body.includes('value="noch"') && hatWeiteren(antworten, rein)
    const felder = { ...ausgefuellt(seite.body, antworten, ortDer(rein).instanz), aktion: noch ? 'noch' : 'weiter' }
    const antwort = await wer.sende(rein, felder)
    assert.equal(antwort.statusCode, 303, `${rein}: ${load(antwort.body)('.kern-alert').text()}`)
    pfad = String(antwort.headers.location)
  }
  return assert.fail('no end')
}

/** From the last page of each area back to its first. @returns how many pages were passed */
async function rueckwaerts(wer: FormularBrowser, letzte: readonly string[]): Promise<Set<string>> {
  const gesehen = new Set<string>()
  for (const ende of letzte) {
    let pfad = `${PFAD}/${ende}`
    while (pfad !== PFAD) {
      gesehen.add(pfad.slice(PFAD.length + 1))
      const felder = felderIn((await wer.hole(pfad)).body)
      pfad = String((await wer.sende(pfad, { ...felder, aktion: 'zurueck' })).headers.location)
    }
  }
  return gesehen
}

const gespeichert = async (): Promise<Antworten> => {
  const [zeile] = await da.db.sql('select id from antrag.bogen where geloescht_am is null order by id desc limit 1')
  const bogen = await alsSystem(da.db.worker, 'aufbewahrung', (tx) =>
    bogenLesen(tx, da.portal.worker.krypto, String(zeile?.['id'])),
  )
  return bogen?.antworten ?? assert.fail()
}

const bereichVon = (seite: string): string =>
  definition.seiten.find(({ key }) => key === seite.split('/').slice(0, 2).join('.'))?.bereich ?? ''

for (const [n, haushalt] of probehaushalte().entries()) {
  if (!['neu', undefined].includes(haushalt.antworten['antrag']?.['hauptantrag.antrag.art'] as string | undefined))
    continue
  test(`HA-02: household ${haushalt.id} is walked through its pages, ${n % 10 > 0 ? '' : 'and back, '}and nothing is lost`, async () => {
    await b.sende(`${PFAD}/loeschen`)
    await b.sende(`${PFAD}/beginnen`)
    const antworten = antwortenVon(haushalt)
    const gesehen = await vorwaerts(b, antworten)
    assert.deepEqual([...new Set(gesehen)].toSorted(), erwartet(haushalt).toSorted())
    const danach = await gespeichert()
    for (const { key, instanz, fragen: ids } of haushaltPruefen(haushalt).seiten) {
      if (!eigeneSeiten.has(key)) continue
      for (const id of ids.filter(wirdGefragt)) {
        const gegeben = antworten[instanz]?.[id]
        if (gegeben !== undefined && !istOffen(gegeben))
          assert.deepEqual(danach[instanz]?.[id], gegeben, `${instanz} ${id}`)
      }
    }
    // The way back of one in ten: it takes as long as the way there, and its pages are the same.
    if (n % 10 > 0) return
    const letzte = gesehen.filter((seite, i) => bereichVon(seite) !== bereichVon(gesehen[i + 1] ?? ''))
    await rueckwaerts(b, letzte)
    assert.deepEqual(await gespeichert(), danach)
  })
}
