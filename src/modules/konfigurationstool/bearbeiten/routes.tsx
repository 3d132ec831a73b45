import type { FastifyReply, FastifyRequest } from 'fastify'
import { festhalten, getanSeit, inhaltSetzen, naechsteAktivierung, schreiben } from '../../../platform/fassung/index.ts'
import { alsText, type Eingabe, type Feldfehler, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import type { Befund } from '../../konfiguration/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { amEntwurf, standVon } from '../entwurf/stand.ts'
import { lexikon } from '../entwurf/unterschied.ts'
import { pfade } from '../pfade.ts'
import { konfiguration } from '../sache.ts'
import { TeilSeite } from './seite.tsx'
import type { Teil } from './teil.ts'

interface Gesendet {
  readonly eingabe: Eingabe
  readonly fehler: readonly Feldfehler[]
  /** Findings of the proof, each with the field it belongs to; they bring their own sentence. */
  readonly befunde?: readonly { readonly feld: string; readonly text: string }[]
  readonly ueberholt?: boolean
}

const saetze: Readonly<Record<string, { readonly text: string }>> = {
  '1': { text: 'Im Entwurf gespeichert.' },
  probe: { text: 'Die Probe-Nachricht geht gleich hinaus.' },
  'zu-oft': { text: 'Das waren zu viele Probe-Nachrichten. In einer Stunde geht es wieder.' },
}

/** Shows the page of one part; after a wrong entry with what was typed. Without a draft it leads to the first page. */
export async function zeigeTeil<W>(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  teil: Teil<W>,
  gesendet?: Gesendet,
): Promise<FastifyReply> {
  const daten = await amEntwurf(haus, wer, async (tx, stand) => ({
    bau: await teil.formular(tx, wer, stand),
    darunter: await teil.darunter?.(tx, wer, stand, haus.uhr.jetzt()),
    worte: teil.worte(stand.inhalt, await lexikon(tx, [stand.inhalt], haus.uhr.jetzt())),
  }))
  if (daten === undefined) return weiter(reply, pfade.tisch)
  const { stand, mehr } = daten
  const eigene = meldungen(gesendet?.fehler ?? [], 'de', teil.fehlertexte)
  const liste = [...eigene.liste, ...(gesendet?.befunde ?? [])]
  const worte = { liste, fuer: (feld: string) => liste.find((meldung) => meldung.feld === feld)?.text }
  const query = request.query as Record<string, unknown>
  const inhalt = (
    <TeilSeite
      rahmen={await haus.rahmen.desk(request)}
      {...{ stand, teil }}
      meldungen={worte}
      meldung={saetze[String(query['getan'])]}
      darunter={mehr.darunter}
      ueberholt={gesendet?.ueberholt === true ? mehr.worte : undefined}
    >
      {mehr.bau(gesendet?.eingabe ?? teil.felder(stand.inhalt), worte)}
    </TeilSeite>
  )
  return seite(reply, inhalt, gesendet === undefined ? 200 : gesendet.ueberholt === true ? 409 : 422)
}

/** Stores one part in the draft: only what is sensible (KT-02), and only over what the page has shown. */
export async function speichereTeil<W>(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  teil: Teil<W>,
  danach: string,
): Promise<FastifyReply> {
  const gelesen = teil.lies(request.body)
  if (!gelesen.ok) return zeigeTeil(haus, request, reply, wer, teil, gelesen)
  const { eingabe, wert } = gelesen
  const version = Number(alsText((request.body as Record<string, unknown>)['version']))
  const ausgang = await schreiben(haus, konfiguration, wer, async (tx, feder, entwurf) => {
    if (await getanSeit(tx, entwurf.id, teil.ort, Number.isInteger(version) ? version : 0)) return 'ueberholt'
    const ab = naechsteAktivierung(feder.jetzt)
    const { inhalt } = await standVon(tx, entwurf, wer, ab)
    const neu = teil.aendere(inhalt, wert)
    const { befunde } = await standVon(tx, { ...entwurf, inhalt: neu }, wer, ab)
    const eigene = befunde.flatMap((befund) => amFeld(teil, befund))
    if (eigene.length > 0) return eigene
    await inhaltSetzen(tx, entwurf.id, neu)
    await festhalten(tx, feder, { art: teil.schritt, ort: teil.ort })
    return 'gespeichert'
  })
  if (ausgang === 'gespeichert') return weiter(reply, danach)
  if (ausgang === 'ueberholt')
    return zeigeTeil(haus, request, reply, wer, teil, { eingabe, fehler: [], ueberholt: true })
  return zeigeTeil(haus, request, reply, wer, teil, { eingabe, fehler: [], befunde: ausgang })
}

function amFeld<W>(teil: Teil<W>, befund: Befund): { feld: string; text: string }[] {
  const feld = teil.feld(befund)
  return feld === undefined ? [] : [{ feld, text: befund.text }]
}
