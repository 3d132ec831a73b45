import { plusTage, type Tag, tagInBerlin, wochentag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueDubletten } from '../../step/index.ts'
import { einzeln, unterdrueckt, type Zahl } from '../unterdrueckt.ts'

/** Under this id stand the figures of all offices together. */
export const ALLE = '00000000-0000-0000-0000-000000000000'

interface Zeile {
  readonly name: string
  readonly zahl: Zahl
  /** Share of all rows of the table, in percent; only where the figure itself is shown. */
  readonly anteil?: number | undefined
}

export interface Tabelle {
  readonly kennung: 'kunden' | 'stufen' | 'wege' | 'kanaele' | 'dubletten'
  readonly titel: string
  readonly zeilen: readonly Zeile[]
}

export interface Statistik {
  /** Day of the figures; undefined: nothing counted yet. */
  readonly stand: Tag | undefined
  /** Share of customers with an account, in percent with one digit; undefined when too few. */
  readonly anteil: number | undefined
  readonly tabellen: readonly Tabelle[]
}

const namen: Readonly<Record<string, string>> = {
  gesamt: 'Personen ab 15 Jahren',
  'mit-konto': 'davon mit Online-Konto',
  abgelehnt: 'davon mit ausdrücklicher Ablehnung',
  informiert: 'davon über Online-Angebote informiert',
  keine: 'noch nicht bestätigt',
  email: 'Stufe 1, E-Mail-bestätigt',
  pin_brief: 'Stufe 2, PIN-Brief-bestätigt',
  ausweis: 'Stufe 3, Ausweis oder ELSTER',
  genutzt: 'aktiv genutzt (bestätigt und schon angemeldet)',
  passwort: 'Benutzername und Passwort',
  app: 'Passwort und App',
  passkey: 'Passkey',
  bundid: 'BundID (Ausweis, ELSTER, EU-Ausweis)',
  oidc: 'anderer Anmeldedienst',
  online: 'online',
  telefon: 'am Telefon',
  persoenlich: 'persönlich',
  post: 'mit der Post',
}

/** Figures of one Dienststelle or of all (KO-11), as of the last day that was counted up to the one asked for. */
export async function statistik(haus: Haus, tx: Transaction, stelle: string, bis?: Tag): Promise<Statistik> {
  const heute = tagInBerlin(haus.uhr.jetzt())
  const letzter = await tx
    .selectFrom('statistik.zahl')
    .select('tag')
    .where('dienststelle_id', '=', stelle)
    .where('tag', '<=', bis ?? heute)
    .orderBy('tag', 'desc')
    .executeTakeFirst()
  const dubletten = await dublettentabelle(tx, letzter?.tag ?? heute)
  if (letzter === undefined) return { stand: undefined, anteil: undefined, tabellen: [dubletten] }
  const zeilen = await tx
    .selectFrom('statistik.zahl')
    .select(['merkmal', 'wert', 'zahl'])
    .where('dienststelle_id', '=', stelle)
    .where('tag', '=', letzter.tag)
    .execute()
  const zahl = (merkmal: string, wert: string): number =>
    zeilen.find((zeile) => zeile.merkmal === merkmal && zeile.wert === wert)?.zahl ?? 0
  const gesamt = zahl('personen', 'gesamt')
  const mit = zahl('personen', 'mit-konto')
  const teile = (merkmal: string, werte: readonly string[]): Zeile[] => {
    const gezeigt = unterdrueckt(werte.map((wert) => zahl(merkmal, wert)))
    return werte.map((wert, i) => ({ name: namen[wert] ?? wert, zahl: gezeigt[i] }))
  }
  const alleine = (merkmal: string, werte: readonly string[]): Zeile[] =>
    werte.map((wert) => ({ name: namen[wert] ?? wert, zahl: einzeln(zahl(merkmal, wert)) }))
  return {
    stand: letzter.tag,
    anteil:
      einzeln(gesamt) === undefined || einzeln(mit) === undefined || gesamt === 0 ? undefined : promille(mit, gesamt),
    tabellen: [
      {
        kennung: 'kunden',
        titel: 'Kundinnen und Kunden',
        zeilen: alleine('personen', ['gesamt', 'mit-konto', 'abgelehnt', 'informiert']),
      },
      {
        kennung: 'stufen',
        titel: 'Konten nach Sicherheitsstufe',
        zeilen: [...teile('stufe', ['keine', 'email', 'pin_brief', 'ausweis']), ...alleine('stufe', ['genutzt'])],
      },
      {
        kennung: 'wege',
        titel: 'Anmeldewege',
        zeilen: alleine('identitaet', ['passwort', 'app', 'passkey', 'bundid', 'oidc']),
      },
      {
        kennung: 'kanaele',
        titel: 'Anliegen je Kanal, 30 Tage',
        zeilen: mitAnteil(
          teile('kanal', kanaele),
          kanaele.map((kanal) => zahl('kanal', kanal)),
        ),
      },
      dubletten,
    ],
  }
}

/** Ways a matter takes to the office. */
const kanaele = ['online', 'telefon', 'persoenlich', 'post'] as const

function mitAnteil(zeilen: readonly Zeile[], zahlen: readonly number[]): Zeile[] {
  const summe = zahlen.reduce((a, b) => a + b, 0)
  return zeilen.map((zeile) => ({
    ...zeile,
    anteil: zeile.zahl === undefined || summe === 0 ? undefined : promille(zeile.zahl, summe),
  }))
}

const promille = (teil: number, ganzes: number): number => Math.round((teil / ganzes) * 1000) / 10

const WOCHEN = 8
const herkunftsnamen: Readonly<Record<string, string>> = {
  online: 'Online-Registrierung',
  dienststelle: 'in der Dienststelle angelegt',
  freischaltcode: 'Freischaltcode in einem Konto mit Angaben',
}

/** New duplicates of the last weeks by origin; before July 2023 they were about 10,000 a week in the whole country (A12). */
async function dublettentabelle(tx: Transaction, bis: Tag): Promise<Tabelle> {
  const zeilen: Zeile[] = []
  let montag = montagVon(bis)
  for (let i = 0; i < WOCHEN; i += 1) {
    for (const { herkunft, vermutet, bestaetigt } of await neueDubletten(tx, montag))
      zeilen.push({
        name: `Woche ab ${montag.split('-').toReversed().join('.')}: ${herkunftsnamen[herkunft] ?? herkunft}`,
        zahl: einzeln(vermutet + bestaetigt),
      })
    montag = plusTage(montag, -7)
  }
  return { kennung: 'dubletten', titel: 'Neue Dubletten je Woche nach Herkunft', zeilen }
}

const montagVon = (tag: Tag): Tag => plusTage(tag, 1 - wochentag(tag))
