import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { zustaendigkeitSetzen } from '../../step/index.ts'
import { datenOrt } from '../ort.ts'
import type { Eingangsweg, Paket } from '../paket.ts'
import { zustellen } from '../zustellen/zustellen.ts'

/** Hands a package that was passed on to its new Dienststelle, with the first receipt's time; the person is theirs from now on. */
export const abgabeZustellen: Arbeiter = {
  art: 'eakte.abgabe',
  async bearbeite(haus, { bezug }) {
    const paket = await paketDer(haus, bezug)
    await alsSystem(haus.db, 'uebergabe', (tx) =>
      zustaendigkeitSetzen(tx, paket.personId, paket.dienststelleId, haus.uhr.jetzt()),
    )
    return zustellen(haus, paket)
  },
}

const paketDer = (haus: Haus, abgabeId: string): Promise<Paket> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const g = await tx
      .selectFrom('eakte.abgabe as b')
      .innerJoin('eakte.eingang as g', 'g.id', 'b.eingang_id')
      .innerJoin('eakte.akte as k', 'k.id', 'g.akte_id')
      .select([
        'b.nach_dienststelle_id',
        'g.id',
        'g.art',
        'g.betreff',
        'g.referenz',
        'g.eingegangen',
        'g.tag',
        'g.wirkt_ab',
        'g.kanal',
        'g.daten',
        'b.am',
      ])
      .select(['k.person_id', 'k.vorname', 'k.nachname', 'k.geburtsdatum'])
      .where('b.id', '=', abgabeId)
      .executeTakeFirstOrThrow()
    const dokumente = await tx
      .selectFrom('eakte.dokument')
      .select(['objekt_id as objektId', 'titel', 'dateiname', 'art', 'sha256', 'groesse'])
      .where('eingang_id', '=', g.id)
      .orderBy('id')
      .execute()
    const auftraege = await tx
      .selectFrom('eakte.auftrag')
      .select(['art', 'faellig', 'hinweis'])
      .where('eingang_id', '=', g.id)
      .where('art', 'not in', [g.art, 'zustaendigkeit-klaeren'])
      .where((eb) => eb.or([eb('erledigt', 'is', null), eb('erledigt', '>=', g.am)]))
      .orderBy('id')
      .execute()
    const daten: unknown = JSON.parse((await haus.krypto.entschluesseln(tx, datenOrt(g.id), g.daten)).toString())
    return {
      id: abgabeId,
      dienststelleId: g.nach_dienststelle_id,
      personId: g.person_id,
      person: { vorname: g.vorname, nachname: g.nachname, geburtsdatum: g.geburtsdatum },
      art: g.art,
      betreff: g.betreff,
      referenz: g.referenz,
      eingegangen: g.eingegangen,
      tag: g.tag,
      wirktAb: g.wirkt_ab,
      dokumente,
      daten,
      eingaben: {
        vorgang: g.art,
        kanal: g.kanal as Eingangsweg,
        nachname: g.nachname,
        zustaendigkeit: 'klar',
        geburtsmonat: Number(g.geburtsdatum.slice(5, 7)),
        ...plzAus(daten),
      },
      // What was not done before it was passed on is still to be done, by the office in charge now.
      auftraege: auftraege.map(({ hinweis, ...rest }) => ({ ...rest, ...(hinweis !== null && { hinweis }) })),
    }
  })

/** The postcode of the declared address, where the data have one. */
function plzAus(daten: unknown): { plz?: string } {
  const { anschrift } = daten as { anschrift?: { plz?: unknown } }
  return typeof anschrift?.plz === 'string' ? { plz: anschrift.plz } : {}
}
