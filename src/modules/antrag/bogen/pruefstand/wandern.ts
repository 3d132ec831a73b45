import assert from 'node:assert/strict'
import { load } from 'cheerio/slim'
import { alsSystem } from '../../../../platform/database/index.ts'
import type { FormularBrowser } from '../../../../platform/testing/index.ts'
import { type Antworten, istOffen } from '../../../strecke/index.ts'
import type { Probehaushalt } from '../../formulare/probe.ts'
import { felderIn, type probe } from '../../hauptantrag/probe.ts'
import type { Formularart } from '../formularart.ts'
import { bogenLesen } from '../lesen.ts'
import { antwortenVon, ausgefuellt, bereichVon, gefragteSeiten, hatWeiteren, ortDer } from './gang.ts'

/** Goes from page to page as the pages themselves lead, and answers as told. @returns the addresses in order */
export async function vorwaerts(wer: FormularBrowser, art: Formularart, antworten: Antworten): Promise<string[]> {
  const gesehen: string[] = []
  let pfad = art.pfad
  for (let schritt = 0; schritt < 400; schritt += 1) {
    const seite = await wer.hole(pfad)
    assert.equal(seite.statusCode, 200, pfad)
    if (!seite.body.includes('data-gespeichert')) {
      const naechste = /<a class="kern-btn kern-btn--primary" href="([^"]+)"/.exec(seite.body)?.[1] ?? assert.fail(pfad)
      if (naechste.endsWith('/pruefen')) return gesehen
      pfad = naechste
      continue
    }
    const [ganz = ''] = pfad.split('?')
    const rein = ganz.slice(art.pfad.length + 1)
    gesehen.push(rein)
    // Who was named before needs no further entry.
    const schonDa = seite.body.includes(`${rein.replace(/\d+$/, (nr) => String(Number(nr) + 1))}"`)
    const noch = seite.body.includes('value="noch"') && hatWeiteren(antworten, rein) && !schonDa
    const felder = { ...ausgefuellt(seite.body, antworten, ortDer(rein).instanz), aktion: noch ? 'noch' : 'weiter' }
    const antwort = await wer.sende(ganz, felder)
    assert.equal(antwort.statusCode, 303, `${rein}: ${load(antwort.body)('.kern-alert').text()}`)
    pfad = String(antwort.headers.location)
  }
  return assert.fail('no end')
}

/** From the last page of each area back to its first. @returns the pages that were passed */
export async function rueckwaerts(
  wer: FormularBrowser,
  { pfad: anfang }: Formularart,
  hin: readonly string[],
): Promise<Set<string>> {
  const gesehen = new Set<string>()
  for (const ende of hin.filter((seite, i) => bereichVon(seite) !== bereichVon(hin[i + 1] ?? ''))) {
    let pfad = `${anfang}/${ende}`
    while (pfad !== anfang) {
      gesehen.add(pfad.slice(anfang.length + 1))
      const felder = felderIn((await wer.hole(pfad)).body)
      pfad = String((await wer.sende(pfad, { ...felder, aktion: 'zurueck' })).headers.location)
    }
  }
  return gesehen
}

/** The answers of the form that was begun last. */
export async function gespeichert({ db, portal }: Awaited<ReturnType<typeof probe>>): Promise<Antworten> {
  const [zeile] = await db.sql('select id from antrag.bogen where geloescht_am is null order by id desc limit 1')
  const bogen = await alsSystem(db.worker, 'aufbewahrung', (tx) =>
    bogenLesen(tx, portal.worker.krypto, String(zeile?.['id'])),
  )
  return bogen?.antworten ?? assert.fail()
}

/** Every answer of the household that a page asks for is there as it was typed. */
export function nichtsVerloren(art: Formularart, haushalt: Probehaushalt, danach: Antworten): void {
  const antworten = antwortenVon(haushalt)
  for (const { instanz, fragen } of gefragteSeiten(art, haushalt)) {
    for (const id of fragen) {
      const gegeben = antworten[instanz]?.[id]
      if (gegeben !== undefined && !istOffen(gegeben))
        assert.deepEqual(danach[instanz]?.[id], gegeben, `${instanz} ${id}`)
    }
  }
}
