import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Arbeiter, Ergebnis, Uebergabe } from '../../../platform/uebergabe/index.ts'
import { kontoadresse } from '../../konto/index.ts'
import { berichtadresse } from '../outlook/kennzeichen.ts'
import { hinweistexte } from '../texte/hinweis.ts'
import { abgewiesen } from '../../../platform/mail/index.ts'
import { type Empfang, empfaenger, type Hinweisergebnis, vermerken } from './empfaenger.ts'
import { mailId } from './mail-id.ts'

/** Seconds between two notices to one account: many messages in a row are one notice. */
const ABSTAND = 3600

/** Tells a customer who asked for it that there is a message, and nothing of it (PF-09). */
export const hinweisSenden: Arbeiter = {
  art: 'postfach.hinweis',
  async bearbeite(haus, u) {
    const alle = await alsSystem(haus.db, 'uebergabe', (tx) => empfaenger(tx, u.bezug))
    // One whose mail fails keeps no other waiting; who was told is not told again at the next attempt.
    const versuche = alle.map((einer) => benachrichtigen(haus, u, einer))
    await Promise.allSettled(versuche)
    return (await Promise.all(versuche)).find((ende) => ende !== undefined) ?? { stand: 'zugestellt' }
  },
}

/** One account. @returns when to look again, where a notice went out a short time ago */
async function benachrichtigen(haus: Haus, u: Uebergabe, e: Empfang): Promise<Ergebnis | undefined> {
  const jetzt = haus.uhr.jetzt()
  const merke = async (ergebnis: Hinweisergebnis): Promise<undefined> => {
    await alsSystem(haus.db, 'uebergabe', (tx) => vermerken(tx, e, ergebnis, jetzt))
    return undefined
  }
  if (e.gelesen !== null) return merke({ ergebnis: 'schon-gelesen' })
  if (e.zuletzt !== null && e.zuletzt >= e.abgesendet) return merke({ ergebnis: 'gebuendelt' })
  const fruehestens = e.zuletzt === null ? jetzt : plusSekunden(e.zuletzt, ABSTAND)
  if (fruehestens > jetzt)
    return { stand: 'spaeter', faellig: fruehestens, grund: 'Ein Hinweis ging vor Kurzem hinaus.' }
  const adresse = await alsSystem(haus.db, 'uebergabe', (tx) => kontoadresse(haus, tx, e.kontoId))
  if (adresse === undefined) return merke({ ergebnis: 'ohne-adresse' })
  const { sprache } = adresse
  const t = hinweistexte(sprache)
  const mailtext = { betreff: t('mail.betreff'), text: t('mail.text'), sprache }
  const id = mailId(u.id, e.kontoId)
  try {
    await haus.mail.senden({ id, an: adresse.email, berichtAn: berichtadresse(haus), ...mailtext })
  } catch (fehler) {
    if (!abgewiesen(fehler)) throw fehler
    return merke({ ergebnis: 'unzustellbar', mailId: id, grund: 'vom Mailserver abgewiesen' })
  }
  return merke({ ergebnis: 'gesendet', mailId: id })
}
