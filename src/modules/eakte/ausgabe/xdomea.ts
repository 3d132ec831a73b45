import type { Instant } from '../../../platform/clock/index.ts'

/** A document of the record: its file in the package is called by `datei`, which begins with a UUID. */
interface Ausgabedokument {
  readonly id: string
  readonly datei: string
  readonly original: string
  readonly mime: string
}

/** What came in together, with its documents. */
export interface Ausgabevorgang {
  readonly id: string
  readonly betreff: string
  readonly dokumente: readonly Ausgabedokument[]
}

interface Kopf {
  readonly nachricht: string
  readonly akte: string
  readonly autor: string
  readonly leser: string
  readonly am: Instant
}

/**
 * The message Abgabe.Abgabe.0401 of XDOMEA 4.0.0: a whole record for another system (EA-04). Experimental: the schema may not be
 * shipped, so it was not checked against it here. Three fields of the head stand without the prefix, and the flags are 0 and 1:
 * so the standard has them.
 */
export function abgabe0401(kopf: Kopf, vorgaenge: readonly Ausgabevorgang[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xdomea:Abgabe.Abgabe.0401 xmlns:xdomea="urn:xoev-de:xdomea:schema:4.0.0" produkt="Jobcenter online" produkthersteller="jobcenter-digital" standard="xdomea" version="4.0.0">
${nachrichtenkopf(kopf)}
${feld('Importbestaetigung', '1')}${feld('Empfangsbestaetigung', '0')}${feld('LfdNrNachrichtProTyp', '1')}${feld('GesamtanzahlNachrichtenProTyp', '1')}
${vorgaenge.map(schriftgut).join('\n')}
</xdomea:Abgabe.Abgabe.0401>
`
}

const nachrichtenkopf = ({ nachricht, akte, autor, leser, am }: Kopf): string =>
  knoten(
    'nachrichtenkopf',
    knoten(
      'identifikation.nachricht',
      `<nachrichtenUUID>${nachricht}</nachrichtenUUID><nachrichtentyp><code>0401</code></nachrichtentyp>` +
        `<erstellungszeitpunkt>${am.toISOString()}</erstellungszeitpunkt>`,
    ) +
      knoten('leser', knoten('NameInstitution', feld('Name', leser))) +
      knoten('autor', knoten('NameInstitution', feld('Name', autor))) +
      feld('ProzessID', akte),
  )

const schriftgut = ({ id, betreff, dokumente }: Ausgabevorgang): string =>
  knoten(
    'Schriftgutobjekt',
    knoten(
      'Vorgang',
      knoten('Identifikation', feld('xdomeaUUID', id)) +
        knoten('AllgemeineMetadaten', feld('Betreff', betreff)) +
        dokumente.map(dokument).join(''),
    ),
  )

/** Code 100 is "other": the list of formats of the standard names few of those that come in. */
const dokument = ({ id, datei, original, mime }: Ausgabedokument): string =>
  knoten(
    'DokumentOderDokumentMitSchriftstueck',
    knoten(
      'Dokument',
      knoten('Identifikation', feld('xdomeaUUID', id)) +
        knoten(
          'Version',
          feld('Nummer', '1') +
            knoten(
              'Format',
              '<xdomea:Name listVersionID="1.0"><code>100</code><name>Sonstiges</name></xdomea:Name>' +
                feld('SonstigerName', mime) +
                feld('Version', 'unbekannt') +
                knoten('Primaerdokument', feld('Dateiname', datei) + feld('DateinameOriginal', original)),
            ),
        ),
    ),
  )

const knoten = (name: string, inhalt: string): string => `<xdomea:${name}>${inhalt}</xdomea:${name}>`
const feld = (name: string, text: string): string => knoten(name, maskiert(text))

const zeichen: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const maskiert = (text: string): string => text.replaceAll(/[&<>]/g, (z) => zeichen[z] ?? '')
