import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Abruf, type GeleseneMail, liesMail, vorblick } from '../../../platform/mail/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { nimmAuf } from './aufnehmen.ts'
import type { Umgebung } from './entscheiden.ts'
import { nachschlagIm } from './nachschlag.ts'
import { beginneVersuch, gelesenBis, merkeStand } from './stand.ts'
import { umgebungVon } from './umgebung.ts'
import { nurKopf, urteilUngelesen, warumUngelesen } from './unlesbar.ts'
import { type Urteil, urteile } from './urteil.ts'
import { zaehle } from './zaehlen.ts'

const SCHUB = 500

/** Reads the mailbox for answers when the server announced something, at least once a minute (PF-08). One process at a time. */
export const mailAbholen: Arbeiter = {
  art: 'postfach.mail-abholen',
  takt: 5,
  async bearbeite(haus) {
    if (haus.posteingang.faellig()) await haus.posteingang.oeffnen((abruf) => leeren(haus, abruf))
    return { stand: 'zugestellt' }
  },
}

/** Takes in mail by mail; off the server only goes what is committed. */
async function leeren(haus: Haus, abruf: Abruf): Promise<void> {
  const postfach = haus.posteingang.name ?? ''
  const wo = { postfach, validitaet: abruf.validitaet }
  const { umgebung, anfang } = await alsSystem(haus.db, 'uebergabe', async (tx) => ({
    umgebung: await umgebungVon(tx, haus, haus.uhr.jetzt()),
    anfang: await gelesenBis(tx, postfach, abruf.validitaet),
  }))
  const gesehen = new Set<string>()
  // The last reader may have died between its commit and this.
  if (anfang > 0) await abruf.entfernenBis(anfang)
  for (let uid = anfang; ;) {
    const koepfe = await abruf.koepfe(uid, SCHUB)
    if (koepfe.length === 0) return
    let nurGezaehlt: string[] = []
    for (const liegend of koepfe) {
      const grund = nurZaehlen(liegend.kopf, gesehen)
      if (grund === undefined) {
        await nimmEine(haus, abruf, { ...wo, uid: liegend.uid }, umgebung, nurGezaehlt)
        nurGezaehlt = []
      } else nurGezaehlt.push(grund)
      uid = liegend.uid
    }
    if (nurGezaehlt.length > 0) await merke(haus, { ...wo, uid }, nurGezaehlt)
    await abruf.entfernenBis(uid)
  }
}

/** Why a mail need not be read: a program wrote it to a recipient of whom one such mail was read in this round. */
function nurZaehlen(kopf: Uint8Array, gesehen: Set<string>): string | undefined {
  const blick = vorblick(kopf)
  if (blick === undefined) return undefined
  if (gesehen.has(blick.an)) return 'automatisch'
  gesehen.add(blick.an)
  return undefined
}

type Stelle = { postfach: string; validitaet: string; uid: number }

const merke = (haus: Haus, stelle: Stelle, gezaehlt: readonly string[]): Promise<void> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    await zaehle(tx, gezaehlt, haus.uhr.jetzt())
    await merkeStand(tx, stelle, haus.uhr.jetzt())
  })

/** Reads one mail whole, decides, and writes it down with the position. One that is gone from the server by now is passed over. */
async function nimmEine(
  haus: Haus,
  abruf: Abruf,
  stelle: Stelle,
  umgebung: Umgebung,
  gezaehlt: readonly string[],
): Promise<void> {
  const bytes = (await abruf.ganz([stelle.uid])).get(stelle.uid)
  if (bytes === undefined) return merke(haus, stelle, gezaehlt)
  const versuch = await alsSystem(haus.db, 'uebergabe', (tx) => beginneVersuch(tx, stelle, haus.uhr.jetzt()))
  const { mail, urteil } = await gelesen(haus, bytes, umgebung, warumUngelesen(versuch, bytes.length))
  await alsSystem(haus.db, 'uebergabe', async (tx) => {
    await zaehle(tx, gezaehlt, haus.uhr.jetzt())
    await nimmAuf(tx, haus, { mail, bytes, urteil }, haus.uhr.jetzt())
    await merkeStand(tx, stelle, haus.uhr.jetzt())
  })
}

/** Reads and decides, or decides by the head alone. @param ungelesen why it is not read */
async function gelesen(
  haus: Haus,
  bytes: Uint8Array,
  umgebung: Umgebung,
  ungelesen: string | undefined,
): Promise<{ mail: GeleseneMail; urteil: Urteil }> {
  const nachschlag = nachschlagIm(haus)
  if (ungelesen === undefined) {
    const mail = await liesMail(bytes)
    return { mail, urteil: await urteile(nachschlag, mail, bytes, umgebung) }
  }
  haus.log.error({ groesse: bytes.length, grund: ungelesen }, 'Eine E-Mail ist nicht lesbar')
  const mail = await nurKopf(bytes)
  return { mail, urteil: await urteilUngelesen(nachschlag, mail, umgebung, ungelesen) }
}
