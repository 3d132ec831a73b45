import type { Einleseergebnis } from './einlesen.ts'

const entscheidung = {
  nichts: 'Die Person wird gefragt.',
  ort: 'Der Ort entscheidet; ohne passenden Ort wird gefragt.',
  strasse: 'Die Straße entscheidet; ohne sie wird gefragt.',
}

/** The result of an import in German sentences, for the terminal. */
export function berichtAlsText(ergebnis: Einleseergebnis, probe: boolean): string {
  if (!ergebnis.ok) {
    const zeilen = ergebnis.fehler.map(
      ({ zeile, feld, satz }) => `  ${zeile > 0 ? `Zeile ${zeile}, ` : ''}${feld}: ${satz}`,
    )
    return ['Nichts übernommen. Bitte berichtigen:', ...zeilen].join('\n')
  }
  const { ueberschneidungen, unbekanntePlz, unbekannteKreise } = ergebnis.befunde
  const getan = probe ? 'Probe, nichts übernommen' : ergebnis.geaendert ? 'Übernommen' : 'Schon auf diesem Stand'
  return [
    `${getan}: ${ergebnis.zeilen} Zeilen.`,
    ...ueberschneidungen.map(
      ({ plz, a, b, ab, bis, entscheidet }) =>
        `  ${plz}: ${a} und ${b} ab ${ab}${bis === null ? '' : ` bis ${bis}`}. ${entscheidung[entscheidet]}`,
    ),
    ...unbekanntePlz.map((plz) => `  ${plz}: Diese Postleitzahl hat in unserer Liste keinen Ort.`),
    ...unbekannteKreise.map((ags) => `  ${ags}: Diesen Kreis hat unsere Liste nicht.`),
  ].join('\n')
}
