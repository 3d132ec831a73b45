import { datumLang, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Brief } from '../../../platform/pdf/index.ts'
import { qrSvg } from '../../../platform/qr/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import type { Codeart } from '../code/ausstellen.ts'
import { letzterTag } from '../code/regel.ts'
import { inGruppen } from '../code/zeichen.ts'
import type { Briefinhalt } from './beauftragen.ts'
import { VORAUSVERFUEGUNG } from './schemata.ts'
import { type Brieftext, brieftexte } from './texte.ts'

export interface Codebrief extends Briefinhalt {
  readonly art: Codeart
  readonly stelle: Dienststelle
  readonly code: string
  readonly gueltigBis: Instant
  /** Day of the letter. */
  readonly am: Instant
}

/** Pages on which a code is typed. The code never stands in an address that is sent: in the QR code it is behind the "#". */
const codeseiten: Readonly<Record<Codeart, string>> = {
  pin_brief: '/konto/pin-code',
  freischaltcode: '/freischaltcode',
  wiederherstellung: '/wiederherstellen/code',
  zugangsdaten: '/erste-anmeldung',
}

/** Lines of the address window of 80 mm, and the characters that fit into one: in 10 pt, or smaller for long addresses. */
const normal = { zeilen: 6, breite: 42 } as const
const klein = { zeilen: 7, breite: 54 } as const

/**
 * An address in the lines of the window, broken at blanks and hyphens; in small type if it needs to. If even that is too little,
 * lines in the middle are shortened: the name and the last two lines, street and place, are never touched.
 */
export function fensterzeilen(zeilen: readonly string[]): { zeilen: string[]; klein: boolean } {
  const gross = zeilen.flatMap((zeile) => umbrechen(zeile, normal.breite))
  if (gross.length <= normal.zeilen) return { zeilen: gross, klein: false }
  const eng = zeilen.map((zeile) => umbrechen(zeile, klein.breite))
  const [name = [], ...rest] = eng
  const ende = rest.slice(-2).flat()
  const mitte = rest.slice(0, -2).flat()
  const kopf = name.slice(0, 2)
  const platz = Math.max(0, klein.zeilen - kopf.length - ende.length)
  return { zeilen: [...kopf, ...mitte.slice(0, platz), ...ende].slice(0, klein.zeilen), klein: true }
}

function umbrechen(zeile: string, breite: number): string[] {
  if (Array.from(zeile).length <= breite) return [zeile]
  const stelle = Math.max(zeile.lastIndexOf(' ', breite), zeile.lastIndexOf('-', breite - 1) + 1)
  const schnitt = stelle > 0 ? stelle : breite
  return [zeile.slice(0, schnitt).trim(), ...umbrechen(zeile.slice(schnitt).trim(), breite)]
}

/** The letter with a code after DIN 5008, form B: one page, the steps first, what is not to be done last. */
export function codebrief(angaben: Codebrief, basisUrl: string): Brief {
  const { stelle, art } = angaben
  const { anschrift } = stelle
  const adresse = `${new URL(basisUrl).host}${codeseiten[art]}`
  const t: Brieftext = brieftexte[art]
  const bis = datumLang(letzterTag(angaben.gueltigBis))
  const fenster = fensterzeilen(angaben.zeilen)
  return {
    absender: [stelle.name, anschrift.strasse, `${anschrift.plz} ${anschrift.ort}`],
    empfaenger: fenster.zeilen,
    empfaengerKlein: fenster.klein,
    vermerk: VORAUSVERFUEGUNG,
    bezug: [
      { name: 'Datum', wert: datumLang(tagInBerlin(angaben.am)) },
      { name: 'Telefon', wert: stelle.telefon },
      ...(stelle.email === undefined ? [] : [{ name: 'E-Mail', wert: stelle.email }]),
      { name: 'Im Internet', wert: new URL(basisUrl).host },
    ],
    titel: t.titel,
    kopf: { name: stelle.name, zusatz: t.zusatz },
    falzmarken: true,
    erstellt: angaben.am,
    abschnitte: [
      { art: 'text', absaetze: [`Guten Tag ${angaben.name},`, t.anlass] },
      {
        art: 'code',
        name: t.name,
        zeichen: inGruppen(angaben.code),
        darunter: [
          ...(angaben.benutzername === undefined ? [] : [`Ihr Benutzername: ${angaben.benutzername}`]),
          `Gültig bis ${bis}, nur einmal.`,
        ].join('\n'),
        qr: {
          svg: qrSvg(`${basisUrl}${codeseiten[art]}#${angaben.code}`),
          alt: `QR-Code: öffnet die Seite ${adresse}`,
        },
      },
      {
        art: 'liste',
        nummern: true,
        ueberschrift: 'So geht es weiter',
        punkte: t.schritte.map((s) => s.replace('{seite}', adresse)),
      },
      { art: 'hinweis', absaetze: t.hinweise },
      { art: 'text', ueberschrift: 'Sie möchten lieber anrufen oder zu uns kommen?', absaetze: [t.ohne] },
    ],
  }
}
