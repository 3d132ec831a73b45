import { gebietsangaben, geschaeftszeichen, gueltigAb, gueltigBis, PARAGRAF_50 } from './angaben.ts'
import { arbeitsmittelIn } from './arbeitsmittel.ts'
import type { Berichtspunkt } from './bericht.ts'
import { gilt, type Druckfehler } from './druckfehler.ts'
import { leitfaedenIn, weisungenIn, type Leitfadenstelle } from './fundstellen.ts'
import { GEBIETE, gebieteIn } from './gebiete.ts'
import { gliedern, kurz, type GegliederteZeile } from './gliederung.ts'
import { kopfLesen } from './kopf.ts'
import { pruefen } from './pruefungen/index.ts'
import { schreibweisenMelden, type Schreibweise } from './schreibweisen.ts'
import { verweisliste } from './verweise.ts'
import { tagAusDruck } from './datum.ts'
import type { EingeleseneWeisung } from './eingelesene-weisung.ts'
import { zeilenVon } from './zeilen.ts'

export type Einleseergebnis = { ok: true; weisung: EingeleseneWeisung } | { ok: false; bericht: Berichtspunkt[] }

/** What was decided about misprints and spellings before; the importer itself never guesses. */
export interface Lesarten {
  druckfehler: readonly Druckfehler[]
  schreibweisen: readonly Schreibweise[]
}

const TITEL = /^(Weisung|Information)\s+(\d+)\s+vom\s+(\d{2}\.\d{2}\.\d{4})\s*[–-]\s*(.+)$/

/**
 * Reads a directive as printed (WE-01) and reports what it lacks or contradicts (WE-04). Refuses only a text whose
 * first line is not a directive's title, for then nothing says what the rest is.
 */
export function einlesen(text: string, lesarten: Lesarten): Einleseergebnis {
  const zeilen = zeilenVon(text)
  const kopf = kopfLesen(zeilen)
  const titel = TITEL.exec(kopf.titelzeile?.text ?? '')
  if (!titel?.[2] || !titel[3] || !titel[4]) return { ok: false, bericht: [keinTitel(kopf.titelzeile?.nummer ?? null)] }
  const nummer = titel[2]
  const rumpf = gliedern(zeilen.slice(kopf.ende))
  const bericht: Berichtspunkt[] = []
  const melden = (punkt: Berichtspunkt): void => void bericht.push(punkt)
  const druckfehler = lesarten.druckfehler.filter((eintrag) => eintrag.weisung === nummer)
  const gebiete = gebietsangaben(kopf, melden)
  const weisung: Omit<EingeleseneWeisung, 'bericht'> = {
    art: titel[1] === 'Weisung' ? 'Weisung' : 'Information',
    nummer,
    titel: titel[4],
    vom: tagAusDruck(titel[3]),
    geschaeftszeichen: geschaeftszeichen(kopf, melden),
    gueltigAb: gueltigAb(kopf, melden),
    gueltigBis: gueltigBis(kopf, melden),
    gebiete: {
      'SGB II': gebiete.get('SGB II') ?? null,
      'SGB III': gebiete.get('SGB III') ?? null,
      Familienkasse: gebiete.get('Familienkasse') ?? null,
    },
    paragraf50: {
      kopf: [...gebiete.values()].some((angabe) => angabe.paragraf50),
      text: rumpf.some((zeile) => PARAGRAF_50.test(zeile.text)),
    },
    bezug: verweisliste(kopf, 'Bezug', druckfehler, melden),
    aufhebung: verweisliste(kopf, 'Aufhebung von Regelungen', druckfehler, melden),
    orte: orteVon(rumpf),
    leitfaeden: rumpf.flatMap(leitfaedenIn).map((stelle) => mitLesart(stelle, druckfehler)),
    weisungen: rumpf.flatMap(weisungenIn),
    arbeitsmittel: rumpf.flatMap(arbeitsmittelIn),
  }
  bericht.push(...pruefen(weisung, kopf, rumpf, druckfehler), ...schreibweisenMelden(zeilen, lesarten.schreibweisen))
  return { ok: true, weisung: { ...weisung, bericht } }
}

function keinTitel(zeile: number | null): Berichtspunkt {
  const satz = 'Die erste Zeile ist kein Titel wie „Weisung 202511007 vom 20.11.2025 – …“.'
  return { art: 'fehlt', schluessel: 'titel', zeile, satz }
}

function mitLesart(stelle: Leitfadenstelle, druckfehler: readonly Druckfehler[]): Leitfadenstelle {
  return { ...stelle, nummer: stelle.nummer ?? gilt(druckfehler, 'leitfaden', stelle.gedruckt)?.gilt ?? null }
}

function orteVon(rumpf: readonly GegliederteZeile[]): EingeleseneWeisung['orte'] {
  const nachOrt = Map.groupBy(rumpf, (zeile) => kurz(zeile.stelle))
  return [...nachOrt].map(([ort, zeilen]) => {
    const betroffen = new Set(zeilen.flatMap(gebieteIn))
    return { ort, zeile: zeilen[0]?.stelle.zeile ?? 0, gebiete: GEBIETE.filter((gebiet) => betroffen.has(gebiet)) }
  })
}
