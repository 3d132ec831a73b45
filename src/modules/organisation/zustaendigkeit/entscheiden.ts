/** A row of a district that meets the PLZ and the day. */
export interface Bezirkszeile {
  readonly dienststelleId: string
  readonly ags: string | null
  /** Search form of the street; null when the row is for all streets. */
  readonly strasse: string | null
  readonly von: number | null
  readonly bis: number | null
  readonly seite: string
}

/** What is known of the address beyond its PLZ. */
export interface Lage {
  /** Kreise in which the place can lie: all of the PLZ, or those of the place's name where the PLZ knows it. */
  readonly kreise: readonly string[]
  /** Search form of the street. */
  readonly strasse?: string | undefined
  readonly hausnummer?: number | undefined
}

export type Entscheidung =
  | { readonly art: 'eindeutig'; readonly dienststelleId: string }
  | { readonly art: 'auswahl'; readonly dienststelleIds: readonly string[] }
  | { readonly art: 'unbekannt' }

/**
 * Decides by the rows of the PLZ (§ 36 SGB II, HA-09). A known street decides alone; otherwise every row that fits counts.
 * One Dienststelle is certain only if no Kreis of the place is left without a district: where one is, the person is asked.
 */
export function entscheide(zeilen: readonly Bezirkszeile[], lage: Lage): Entscheidung {
  const passend = zeilen.filter(({ ags }) => ags === null || lage.kreise.includes(ags))
  const strassen = passend.filter(({ strasse }) => strasse !== null)
  const allgemein = passend.filter(({ strasse }) => strasse === null)
  const sicher = strassen.filter((zeile) => trifft(zeile, lage) === 'ja')
  if (sicher.length > 0) return alsEntscheidung(sicher, true)

  const moeglich = lage.strasse === undefined ? strassen : strassen.filter((zeile) => trifft(zeile, lage) === 'offen')
  const offen = [...allgemein, ...moeglich]
  // Only streets are listed and this is none of them: perhaps a slip of the pen, so none is ruled out.
  if (offen.length === 0) return alsEntscheidung(strassen, false)
  const lueckenlos =
    allgemein.some(({ ags }) => ags === null) ||
    lage.kreise.every((kreis) => allgemein.some(({ ags }) => ags === kreis))
  return alsEntscheidung(offen, lueckenlos)
}

function alsEntscheidung(zeilen: readonly Bezirkszeile[], sicher: boolean): Entscheidung {
  const [erste, ...weitere] = new Set(zeilen.map(({ dienststelleId }) => dienststelleId))
  if (erste === undefined) return { art: 'unbekannt' }
  if (weitere.length === 0 && sicher) return { art: 'eindeutig', dienststelleId: erste }
  return { art: 'auswahl', dienststelleIds: [erste, ...weitere] }
}

/** 'offen': the street is this one, but the row goes by house number and none is known. */
function trifft({ strasse, von, bis, seite }: Bezirkszeile, lage: Lage): 'ja' | 'nein' | 'offen' {
  if (lage.strasse !== strasse) return 'nein'
  const jedeNummer = von === null && bis === null && seite === 'alle'
  if (jedeNummer) return 'ja'
  const { hausnummer } = lage
  if (hausnummer === undefined) return 'offen'
  const imBereich = hausnummer >= (von ?? 1) && hausnummer <= (bis ?? Infinity)
  const aufDerSeite = seite === 'alle' || (hausnummer % 2 === 0) === (seite === 'gerade')
  return imBereich && aufDerSeite ? 'ja' : 'nein'
}
