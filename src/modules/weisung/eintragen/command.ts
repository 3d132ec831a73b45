import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Forbidden } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { einlesen, type Berichtspunkt, type EingeleseneWeisung, type Lesarten } from '../einlesen/index.ts'
import { darf } from '../policy.ts'
import { suchform } from '../suchform.ts'

export type Eintragung = { ok: true; nummer: string; neu: boolean } | { ok: false; bericht: Berichtspunkt[] }

/**
 * Reads a directive and puts it in the register (WE-01). The same text read the same way makes no new entry; a text
 * that changed, or that the importer now reads better, makes one, and the old one stays. Refused, with the report,
 * is a text that has no title, no number of the right form, or no readable days: the register could not place it.
 */
export async function weisungEintragen(
  tx: Transaction,
  text: string,
  lesarten: Lesarten,
  jetzt: Instant,
): Promise<Eintragung> {
  if (!darf.eintragen(tx.zugriff)) throw new Forbidden('Weisungen pflegen (Zentrale)')
  const ergebnis = einlesen(text, lesarten)
  if (!ergebnis.ok) return ergebnis
  const zeile = zeileAus(ergebnis.weisung)
  if (!zeile) return { ok: false, bericht: ergebnis.weisung.bericht }
  const bisher = await tx
    .selectFrom('weisung.weisung')
    .select(['text', 'gelesen'])
    .where('nummer', '=', zeile.nummer)
    .orderBy('eingelesen', 'desc')
    .executeTakeFirst()
  const gelesen: unknown = JSON.parse(JSON.stringify(ergebnis.weisung))
  if (bisher?.text === text && isDeepStrictEqual(bisher.gelesen, gelesen))
    return { ok: true, nummer: zeile.nummer, neu: false }
  const id = neueId()
  await tx
    .insertInto('weisung.weisung')
    .values({
      ...zeile,
      id,
      text,
      such: suchform(`${zeile.nummer} ${zeile.titel} ${text} ${bedeutungen(ergebnis.weisung)}`, lesarten.schreibweisen),
      gelesen: JSON.stringify(gelesen),
      eingelesen: jetzt,
    })
    .execute()
  await protokollieren(tx, { aktion: 'weisung.eingelesen', objekt: id, angaben: { nummer: zeile.nummer } })
  return { ok: true, nummer: zeile.nummer, neu: true }
}

function zeileAus(weisung: EingeleseneWeisung) {
  const { nummer, art, titel, vom, geschaeftszeichen, gueltigAb, gueltigBis } = weisung
  if (!/^20\d{7}$/.test(nummer) || !vom || !gueltigAb || gueltigBis.art === 'unlesbar') return null
  if (gueltigBis.art === 'tag' && gueltigBis.tag < gueltigAb) return null
  return {
    nummer,
    art,
    titel,
    vom,
    einheit: geschaeftszeichen?.einheit ?? null,
    zeichen: geschaeftszeichen?.zeichen ?? null,
    gueltig_ab: gueltigAb,
    gueltig_bis: gueltigBis.art === 'tag' ? gueltigBis.tag : null,
    ende: gueltigBis.art,
  }
}

/** What misprints mean, so that a search for 2.006 or 202204010 finds the text that prints 2006 and 20220410. */
function bedeutungen({ leitfaeden, aufhebung, bezug }: EingeleseneWeisung): string {
  const nummern = [...leitfaeden, ...aufhebung.verweise, ...bezug.verweise].map(({ nummer }) => nummer)
  return [...new Set(nummern)].join(' ')
}
