import { createHash } from 'node:crypto'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { aufraeumen, type Datei, hineinlegen, liegtDa } from '../../../platform/ordner/index.ts'
import { brief } from '../../../platform/pdf/index.ts'
import type { Arbeiter, Ergebnis } from '../../../platform/uebergabe/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { codeImKlartext } from '../code/ausstellen.ts'
import { briefinhalt } from './beauftragen.ts'
import { codebrief } from './codebrief.ts'
import { druckordner } from './ordner.ts'
import { type Druckauftrag, VORAUSVERFUEGUNG } from './schemata.ts'

/** Days without an answer of the printer after which a person must look. */
const ANTWORT_TAGE = 3
const TAG_S = 24 * 60 * 60

/**
 * Puts a letter into the print folder and waits until the printer has it. The order of steps makes every crash harmless: what
 * lies there is not put down again. What the printer refused, or leaves unanswered for days, goes to a desk; from there it starts anew.
 */
export const briefDrucken: Arbeiter = {
  art: 'konto.brief',
  async bearbeite(haus, { bezug }) {
    const zeile = await laden(haus, bezug)
    if (zeile === undefined) return { stand: 'abgelehnt', grund: 'Den Brief gibt es nicht mehr.' }
    const jetzt = haus.uhr.jetzt()
    if (zeile.stand === 'abgelehnt') {
      await setzen(haus, bezug, { stand: 'beauftragt' })
      return { stand: 'abgelehnt', grund: `Die Druckstelle: ${zeile.grund ?? 'ohne Grund abgelehnt'}` }
    }
    if (zeile.stand === 'abgelegt') return warten(haus, bezug, zeile.abgelegt ?? jetzt)
    if (zeile.stand !== 'beauftragt') return { stand: 'zugestellt' }
    const dateien = await inhalt(haus, zeile)
    if (dateien === undefined) {
      await setzen(haus, bezug, { stand: 'hinfaellig' })
      return { stand: 'abgelehnt', grund: 'Der Code galt nicht mehr, als der Brief gedruckt werden sollte.' }
    }
    const ordner = await druckordner(haus.config.DRUCKORDNER)
    await aufraeumen(ordner.unfertig, jetzt)
    if (!(await liegtDa(ordner.auftrag, bezug))) await hineinlegen(ordner.unfertig, ordner.auftrag, bezug, dateien)
    await setzen(haus, bezug, { stand: 'abgelegt', abgelegt: jetzt })
    return warten(haus, bezug, jetzt)
  },
}

const laden = (haus: Haus, id: string) =>
  alsSystem(haus.db, 'uebergabe', (tx) =>
    tx.selectFrom('konto.brief').selectAll().where('id', '=', id).executeTakeFirst(),
  )
type Zeile = NonNullable<Awaited<ReturnType<typeof laden>>>

/** Never over what the printer said meanwhile. */
const setzen = (haus: Haus, id: string, werte: { stand: string; abgelegt?: Instant }) =>
  alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('konto.brief')
      .set(werte)
      .where('id', '=', id)
      .where('stand', 'in', ['beauftragt', 'abgelegt', 'abgelehnt'])
      .execute(),
  )

async function warten(haus: Haus, id: string, seit: Instant): Promise<Ergebnis> {
  const jetzt = haus.uhr.jetzt()
  const alter = (jetzt.getTime() - seit.getTime()) / 1000
  if (alter > ANTWORT_TAGE * TAG_S) {
    await setzen(haus, id, { stand: 'beauftragt' })
    return { stand: 'abgelehnt', grund: `Die Druckstelle hat seit ${ANTWORT_TAGE} Tagen nicht geantwortet.` }
  }
  const pause = Math.min(15 * 60, Math.max(2, alter / 10))
  return { stand: 'spaeter', faellig: plusSekunden(jetzt, pause), grund: 'Die Antwort der Druckstelle steht noch aus.' }
}

/** The PDF and its order; undefined when the code does not count any more. */
async function inhalt(haus: Haus, zeile: Zeile): Promise<Datei[] | undefined> {
  const gelesen = await alsSystem(haus.db, 'uebergabe', async (tx) => ({
    code: zeile.code_id === null ? undefined : await codeImKlartext(haus, tx, zeile.code_id),
    bis: await tx.selectFrom('konto.code').select('gueltig_bis').where('id', '=', zeile.code_id).executeTakeFirst(),
    stelle: await dienststelle(tx, zeile.dienststelle_id),
    inhalt: zeile.inhalt === null ? undefined : await briefinhalt(haus, tx, zeile.id, zeile.inhalt),
  }))
  const { code, bis, stelle, inhalt: text } = gelesen
  if (code === undefined || bis === undefined || stelle === undefined || text === undefined) return undefined
  const art = zeile.art as Druckauftrag['art']
  const angaben = { art, stelle, ...text, code, gueltigBis: bis.gueltig_bis, am: zeile.beauftragt }
  const { vorlage, daten } = brief(codebrief(angaben, haus.config.basisUrl))
  const pdf = await haus.pdf.setze(vorlage, daten, 'a-2a')
  const auftrag: Druckauftrag = {
    version: 1,
    auftrag: zeile.id,
    art,
    dienststelle: stelle.kennung,
    beauftragt: zeile.beauftragt.toISOString(),
    ziel: text.ausland ? 'ausland' : 'inland',
    druck: {
      format: 'A4',
      seiten: 1,
      farbe: false,
      beidseitig: false,
      umschlag: 'DIN lang mit Fenster, Form B nach DIN 5008, undurchsichtig',
    },
    vorausverfuegung: VORAUSVERFUEGUNG,
    datei: { name: 'brief.pdf', groesse: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') },
  }
  return [
    { name: 'brief.pdf', inhalt: pdf },
    { name: 'auftrag.json', inhalt: Buffer.from(`${JSON.stringify(auftrag, null, 2)}\n`) },
  ]
}
