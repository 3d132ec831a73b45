import { type Tabelle, zeile } from './kopieren.ts'
import {
  ART,
  eingangUm,
  ENDE,
  kontoId,
  personalId,
  personId,
  personZuKonto,
  stelleId,
  stelleVon,
  type Umfang,
  zeitpunkt,
} from './person.ts'
import { referenzVon } from './referenz.ts'
import type { Verschluessler } from './schluessel.ts'
import { idVon } from './zufall.ts'

/** Two conversations of each account: an ended one of four messages, and an open one of three or four. */
const JE_KONTO = 2
const JE_FADEN = 4
/** How far between the application and the end of the stock they begin. */
const BEGINNT = [0.3, 0.8] as const
/** Each third account wants to know of messages by e-mail. */
const JEDER_WILL_HINWEISE = 3
const STUNDE = 3_600_000
const TAG = 24 * STUNDE

const ANLIEGEN = ['miete-heizkosten', 'kopien', 'sonstiges'] as const
const FRAGE = 'Guten Tag, meine Miete steigt. Was brauchen Sie dafür von mir?'
const ANTWORT = 'Guten Tag, bitte senden Sie uns das Schreiben Ihres Vermieters.'

/** One message of one conversation of one account. */
interface Nachricht {
  readonly k: number
  readonly faden: number
  readonly stelle: number
  readonly ms: number
}

const fadenNr = ({ k, faden }: Nachricht): number => k * JE_KONTO + faden
const idDer = (n: Nachricht): string => idVon(ART.nachricht, fadenNr(n) * JE_FADEN + n.stelle, n.ms)
const istAntwort = ({ stelle }: Nachricht): boolean => stelle % 2 === 1
const istBeendet = ({ faden }: Nachricht): boolean => faden === 0

function beginnUm(u: Umfang, k: number, faden: number): number {
  const kam = eingangUm(u, k)
  return kam + Math.floor((ENDE - kam) * (BEGINNT[faden] ?? 0))
}
const fadenId = (u: Umfang, k: number, faden: number): string =>
  idVon(ART.faden, k * JE_KONTO + faden, beginnUm(u, k, faden))
const wo = (u: Umfang, k: number): number => stelleVon(u, personZuKonto(u, k))
const wessen = (u: Umfang, k: number) => [personId(u, personZuKonto(u, k)), stelleId(wo(u, k))] as const

function* nachrichtenIn(u: Umfang, nur: (n: Nachricht) => boolean = () => true): Generator<Nachricht> {
  for (let k = 0; k < u.konten; k++)
    for (let faden = 0; faden < JE_KONTO; faden++) {
      const zahl = faden === 1 && k % 2 === 1 ? JE_FADEN - 1 : JE_FADEN
      for (let stelle = 0; stelle < zahl; stelle++) {
        const n = { k, faden, stelle, ms: beginnUm(u, k, faden) + stelle * TAG }
        if (nur(n)) yield n
      }
    }
}

/** Conversations of all accounts with their messages, what was read of them, and who was told by e-mail: six million messages in all the country. */
export function nachrichtentabellen(u: Umfang, verschluessle: Verschluessler): Tabelle[] {
  return [
    {
      name: 'postfach.faden',
      spalten:
        'id, referenz, konto_id, person_id, dienststelle_id, anliegen, begonnen, begonnen_von, geschlossen, geschlossen_grund, geschlossen_von',
      zeilen: jeder(
        nachrichtenIn(u, ({ stelle }) => stelle === 0),
        (n) => {
          const wer = [kontoId(u, n.k), ...wessen(u, n.k), ANLIEGEN[n.k % ANLIEGEN.length] ?? null] as const
          const ende = istBeendet(n)
            ? ([zeitpunkt(n.ms + JE_FADEN * TAG), 'beantwortet', personalId(wo(u, n.k))] as const)
            : ([null, null, null] as const)
          const referenz = referenzVon(u.konten + fadenNr(n))
          return zeile(fadenId(u, n.k, n.faden), referenz, ...wer, zeitpunkt(n.ms), 'kunde', ...ende)
        },
      ),
    },
    {
      name: 'postfach.nachricht',
      spalten:
        'id, faden_id, person_id, dienststelle_id, richtung, text, verfasser, verfasser_id, verfasser_name, kanal, abgesendet, uebergeben, ' +
        'aufgenommen, beantwortet, abgelegt',
      zeilen: jeder(nachrichtenIn(u), (n) => nachrichtzeile(u, n, verschluessle)),
    },
    {
      name: 'postfach.ansicht',
      spalten: 'nachricht_id, person_id, dienststelle_id, gelesen',
      zeilen: jeder(
        nachrichtenIn(u, (n) => istAntwort(n) && istBeendet(n)),
        (n) => zeile(idDer(n), ...wessen(u, n.k), zeitpunkt(n.ms + STUNDE)),
      ),
    },
    ...hinweistabellen(u),
  ]
}

function nachrichtzeile(u: Umfang, n: Nachricht, verschluessle: Verschluessler): string {
  const [id, antwort, am] = [idDer(n), istAntwort(n), zeitpunkt(n.ms)]
  const text = verschluessle({ tabelle: 'postfach.nachricht', spalte: 'text', zeile: id }, antwort ? ANTWORT : FRAGE)
  const wohin = [fadenId(u, n.k, n.faden), ...wessen(u, n.k)] as const
  const abgelegt = zeitpunkt(n.ms + 1000)
  if (antwort) {
    const wer = ['personal', personalId(wo(u, n.k)), 'Sachbearbeitung', 'eakte', am] as const
    return zeile(id, ...wohin, 'aus', text, ...wer, null, null, null, abgelegt)
  }
  const wartet = !istBeendet(n) && n.stelle > 0
  const weiter = wartet ? ([null, null] as const) : ([zeitpunkt(n.ms + STUNDE), zeitpunkt(n.ms + TAG)] as const)
  const wer = ['kunde', kontoId(u, n.k), null, 'eakte', am] as const
  return zeile(id, ...wohin, 'ein', text, ...wer, abgelegt, ...weiter, abgelegt)
}

/** Who wants to be told by e-mail, and what they were told of. */
function hinweistabellen(u: Umfang): Tabelle[] {
  const will = ({ k }: Nachricht): boolean => k % JEDER_WILL_HINWEISE === 0
  return [
    {
      name: 'postfach.benachrichtigung',
      spalten: 'konto_id, person_id, aktiv, geaendert',
      zeilen: jeder(
        nachrichtenIn(u, (n) => will(n) && n.faden === 0 && n.stelle === 0),
        ({ k, ms }) => zeile(kontoId(u, k), personId(u, personZuKonto(u, k)), true, zeitpunkt(ms)),
      ),
    },
    {
      name: 'postfach.hinweis',
      spalten: 'nachricht_id, konto_id, person_id, dienststelle_id, ergebnis, am, mail_id',
      zeilen: jeder(
        nachrichtenIn(u, (n) => will(n) && istAntwort(n) && istBeendet(n)),
        (n) => {
          const mail = idVon(ART.hinweis, fadenNr(n) * JE_FADEN + n.stelle, n.ms)
          return zeile(idDer(n), kontoId(u, n.k), ...wessen(u, n.k), 'gesendet', zeitpunkt(n.ms + 1000), mail)
        },
      ),
    },
  ]
}

function* jeder(nachrichten: Iterable<Nachricht>, als: (n: Nachricht) => string): Generator<string> {
  for (const n of nachrichten) yield als(n)
}
