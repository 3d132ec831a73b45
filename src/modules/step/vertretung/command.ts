import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Kontext } from '../abschnitt/abschnitt.ts'
import { aenderungSchreiben } from '../aenderung/schreiben.ts'
import type { Herkunft } from '../herkunft.ts'
import { verschliesse } from '../krypt.ts'
import { type Nachweis, type Umfang, umfangName, type Vertretungsart, vertretungsartName } from './umfang.ts'

interface NeueVertretung {
  readonly art: Vertretungsart
  readonly vertreterName: string
  readonly umfang: readonly Umfang[]
  readonly gueltigAb: Tag
  readonly gueltigBis?: Tag | undefined
  readonly nachweis: Nachweis
  /** How the representative is reached. */
  readonly erreichbar?: string | undefined
  readonly herkunft: Herkunft
}

/** Records who acts for a person, for what, from when until when, by which evidence (ST-07). */
export async function vertretungEintragen(k: Kontext, neu: NeueVertretung): Promise<void> {
  const { tx, krypto, personId, jetzt } = k
  const id = neueId()
  const { erreichbar } = neu
  await tx
    .insertInto('step.vertretung')
    .values({
      id,
      person_id: personId,
      vertreter_name: neu.vertreterName,
      art: neu.art,
      umfang: [...neu.umfang],
      gueltig_ab: neu.gueltigAb,
      gueltig_bis: neu.gueltigBis ?? null,
      nachweis: neu.nachweis,
      erreichbar:
        erreichbar === undefined
          ? null
          : await verschliesse(tx, krypto, personId, 'vertretung', id, erreichbar, 'erreichbar'),
      herkunft: neu.herkunft,
      erfasst: jetzt,
    })
    .execute()
  await notiere(k, neu.herkunft, null, beschreibung(neu))
}

/** Ends a representation from this day on; what was done until then stays valid. @throws NotFound when it had ended already */
export async function vertretungWiderrufen(k: Kontext, id: string, grund: string): Promise<void> {
  const zeile = await k.tx
    .updateTable('step.vertretung')
    .set((eb) => ({ widerrufen: eb.fn<string>('greatest', [eb.val(k.heute), 'gueltig_ab']) }))
    .where('id', '=', id)
    .where('person_id', '=', k.personId)
    .where('widerrufen', 'is', null)
    .returning(['vertreter_name'])
    .executeTakeFirst()
  if (zeile === undefined) throw new NotFound()
  await notiere(k, 'Dienststelle', zeile.vertreter_name, `beendet am ${datumKurz(k.heute)}`, grund)
}

const beschreibung = (v: NeueVertretung): string =>
  [
    v.vertreterName,
    vertretungsartName[v.art],
    v.umfang.map((u) => umfangName[u]).join(', '),
    `ab ${datumKurz(v.gueltigAb)}${v.gueltigBis === undefined ? '' : ` bis ${datumKurz(v.gueltigBis)}`}`,
  ].join(' · ')

const notiere = (
  { tx, krypto, personId, jetzt }: Kontext,
  herkunft: Herkunft,
  vorher: string | null,
  nachher: string,
  grund?: string,
) =>
  aenderungSchreiben(
    tx,
    krypto,
    personId,
    { abschnitt: 'vertretung', herkunft, felder: [{ feld: 'Vertretung', vorher, nachher }], grund },
    jetzt,
  )
