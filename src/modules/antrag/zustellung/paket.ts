import type { Tag } from '../../../platform/clock/index.ts'
import type { Paket } from '../../eakte/index.ts'
import type { GeladenerAntrag } from '../laden.ts'

/**
 * What the office gets: the document, the data with their schema, and the work it makes. A newly registered person's conversion
 * is asked for with a due date (ST-02); an unclear district with an order of its own.
 */
export function paketAus(antrag: GeladenerAntrag, umwandlungBis: Tag): Paket {
  const { daten } = antrag
  if (antrag.dokument_id === null || antrag.dokument_sha256 === null || antrag.dokument_groesse === null) {
    throw new Error('Das Dokument fehlt noch')
  }
  return {
    id: antrag.id,
    dienststelleId: antrag.dienststelle_id,
    personId: antrag.person_id,
    person: { vorname: daten.vorname, nachname: daten.nachname, geburtsdatum: daten.geburtsdatum },
    art: 'antrag.tda',
    betreff: 'Antrag auf Leistungen zum Lebensunterhalt',
    referenz: antrag.referenz,
    eingegangen: antrag.eingegangen,
    tag: antrag.tag_der_antragstellung,
    wirktAb: antrag.wirkt_ab,
    dokumente: [
      {
        objektId: antrag.dokument_id,
        titel: 'Antrag auf Leistungen zum Lebensunterhalt',
        dateiname: `Antrag-${antrag.referenz}.pdf`,
        art: 'antrag',
        sha256: antrag.dokument_sha256,
        groesse: antrag.dokument_groesse,
      },
    ],
    daten,
    eingaben: {
      vorgang: 'antrag.tda',
      kanal: 'online',
      nachname: daten.nachname,
      zustaendigkeit: antrag.zustaendigkeit === 'klar' ? 'klar' : 'klaeren',
      geburtsmonat: Number(daten.geburtsdatum.slice(5, 7)),
      ...(daten.anschrift.plz === undefined ? {} : { plz: daten.anschrift.plz }),
    },
    auftraege: [
      { art: 'umwandlung', faellig: umwandlungBis },
      ...(antrag.zustaendigkeit === 'klaeren' ? [{ art: 'zustaendigkeit-klaeren', faellig: umwandlungBis }] : []),
    ],
  }
}
