import { createHash } from 'node:crypto'
import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { KindFehler } from '../kind/index.ts'
import { protokollieren } from '../protokoll/index.ts'
import type { Arbeiter } from '../uebergabe/index.ts'
import { ablehnen } from './ablehnen.ts'
import { fotoseite } from './foto.ts'
import { vergessen } from './objekte.ts'
import { type OffeneDatei, offeneDatei } from './offen.ts'
import type { Werkstueck } from './werkstatt/auftrag.ts'

/** Makes of a scanned file what may be passed on, frees it, and gives up what was handed in. */
export const umwandeln: Arbeiter = {
  art: 'eingang.umwandeln',
  async bearbeite(haus, { bezug, versuch }) {
    const datei = await offeneDatei(haus, bezug, 'geprueft')
    if (datei === undefined) return { stand: 'zugestellt' }
    const stueck = await bearbeitet(haus, datei, versuch)
    if ('grund' in stueck) await ablehnen(haus, datei, stueck.grund)
    else if ('pdf' in stueck) await freigeben(haus, datei, Buffer.from(stueck.pdf), stueck.seiten)
    else await freigeben(haus, datei, await fotoseite(haus, stueck, datei.eingegangen), 1)
    return { stand: 'zugestellt' }
  },
}

/** A file that stops the child again and again is what is broken, not the child. */
const VERSUCHE = 3

async function bearbeitet(haus: Haus, { art, bytes }: OffeneDatei, versuch: number): Promise<Werkstueck> {
  try {
    return await haus.werkstatt.arbeite({ art, bytes })
  } catch (fehler) {
    const amStueck = fehler instanceof KindFehler && fehler.art !== 'beendet'
    if (amStueck && versuch >= VERSUCHE) return { grund: 'kaputt' }
    throw fehler
  }
}

const freigeben = (haus: Haus, { id, besitzer, objektId, bytes }: OffeneDatei, pdf: Buffer, seiten: number) =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const gleich = pdf.equals(bytes)
    const neues = gleich
      ? { id: objektId, groesse: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') }
      : await haus.dokumente.ablegen(tx, { besitzer, bestand: 'person', inhalt: pdf })
    const { numUpdatedRows } = await tx
      .updateTable('eingang.datei')
      .set({
        stand: 'frei',
        objekt_id: neues.id,
        seiten,
        sha256: neues.sha256,
        ausgabe_groesse: neues.groesse,
        erledigt: haus.uhr.jetzt(),
      })
      .where('id', '=', id)
      .where('stand', '=', 'geprueft')
      .executeTakeFirstOrThrow()
    // Another worker was faster: its result is the one, ours is rolled back.
    if (numUpdatedRows === 0n) throw new Error('Die Datei ist schon umgewandelt')
    if (!gleich) await vergessen(tx, haus, objektId)
    await protokollieren(tx, { aktion: 'eingang.frei', objekt: id, person: besitzer })
  })
