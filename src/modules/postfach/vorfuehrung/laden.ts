import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { alsKunde, alsPersonal, alsSystem, type PersonalZugriff } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { demokonto, demokontoDa } from '../../konto/index.ts'
import { beschaeftigt, dienststelleNachKennung, rechteVon } from '../../organisation/index.ts'
import { personAnlegen } from '../../step/index.ts'
import { alsGelesen } from '../gespraech/ansicht.ts'
import { antworteVonStelle, beginneVonStelle } from '../nachricht/antworten.ts'
import { sendeVonKunde } from '../nachricht/senden.ts'
import { type Demogespraeche, demogespraeche, type Demonachricht } from './inhalt.ts'

const TAG = 24 * 3600

/** Who writes to whom. */
interface Buehne {
  readonly kunde: { readonly kontoId: string; readonly personId: string; readonly personIds: readonly string[] }
  readonly personal: Omit<PersonalZugriff, 'art'>
  readonly name: string
  readonly dienststelleId: string
}

/**
 * A customer of the demonstration with conversations, so that both sides have something to read. The account comes last: where it is,
 * all is there, and a second time changes nothing. In: services with the database as jc_app.
 */
export async function ladeDemo(haus: Haus): Promise<void> {
  const inhalt = demogespraeche()
  const { email, passwort } = inhalt.kundin
  if (await demokontoDa(haus, email)) return
  const buehne = await buehneFuer(haus, inhalt)
  for (const { anliegen, nachrichten } of inhalt.gespraeche) await gespraech(haus, buehne, anliegen, nachrichten)
  const { kontoId, personId } = buehne.kunde
  await demokonto(haus, { id: kontoId, personId, email, passwort })
}

async function buehneFuer(haus: Haus, { kundin, dienststelle, personal: sub }: Demogespraeche): Promise<Buehne> {
  const { stelle, wer } = await alsSystem(haus.db, 'anmeldung', async (tx) => ({
    stelle: await dienststelleNachKennung(tx, dienststelle),
    wer: await beschaeftigt(tx, { sub }),
  }))
  if (stelle === undefined || wer === undefined)
    throw new Error('Die Vorführung nennt ein Jobcenter oder Personal, das es nicht gibt')
  const rollen = wer.stellen.find(({ id }) => id === stelle.id)?.rollen ?? []
  const personal = { personalId: wer.personalId, dienststelleIds: [stelle.id], rechte: rechteVon(rollen) }
  const { vorname, nachname, geburtsdatum, strasse, hausnummer, plz, ort } = kundin
  const [jahr = 0, monat = 0, tag = 0] = geburtsdatum.split('-').map(Number)
  const anschrift = { art: 'wohnung', strasse, hausnummer, plz, ort } as const
  const person = { vorname, nachname, geburt: { jahr, monat, tag }, anschrift, herkunft: 'amtlich' } as const
  const personId = await alsPersonal(haus.db, personal, (tx) =>
    personAnlegen(tx, haus.krypto, person, 'Vorführung', haus.uhr.jetzt()),
  )
  const kunde = { kontoId: neueId(), personId, personIds: [personId] }
  return { kunde, personal, name: wer.name, dienststelleId: stelle.id }
}

async function gespraech(
  haus: Haus,
  buehne: Buehne,
  anliegen: string,
  nachrichten: readonly Demonachricht[],
): Promise<void> {
  let fadenId: string | undefined
  for (const [i, nachricht] of nachrichten.entries()) {
    const am = plusSekunden(haus.uhr.jetzt(), -nachricht.vorTagen * TAG - 7200 + i * 600)
    fadenId = await schreibe(haus, buehne, { ...nachricht, anliegen, fadenId }, am)
    const id = fadenId
    if (nachricht.gelesen) await alsKunde(haus.db, buehne.kunde, (tx) => alsGelesen(tx, id, plusSekunden(am, 3600)))
  }
}

/** @returns the conversation that it stands in */
async function schreibe(
  haus: Haus,
  { kunde, personal, name, dienststelleId }: Buehne,
  { von, text, anliegen, fadenId }: Demonachricht & { anliegen: string; fadenId: string | undefined },
  am: Instant,
): Promise<string> {
  const { personId } = kunde
  const schluessel = neueId()
  if (von === 'kundin') {
    const ziel = fadenId === undefined ? { dienststelleId, anliegen, personId } : { fadenId }
    return (await alsKunde(haus.db, kunde, (tx) => sendeVonKunde(tx, haus, { ziel, text, schluessel }, am))).fadenId
  }
  const neu = { text, schluessel, weg: 'eakte', verfasser: { personalId: personal.personalId, name } } as const
  const gesendet = await alsPersonal(haus.db, personal, (tx) =>
    fadenId === undefined
      ? beginneVonStelle(tx, haus, { ...neu, personId, dienststelleId, anliegen }, am)
      : antworteVonStelle(tx, haus, { ...neu, fadenId }, am),
  )
  return gesendet.fadenId
}
