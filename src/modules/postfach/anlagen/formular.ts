import type { FastifyRequest } from 'fastify'
import { type Datei, dateiformular, dateisatz, type Einlieferer } from '../../../platform/eingang/index.ts'
import { type Eingabe, type Feldfehler, wert, werte } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { schreibtexte } from '../texte/schreiben.ts'

/** Most files of one message. */
const HOECHSTENS = 10

/** A form with the files that are to go along with a message (PF-11). */
interface Anlagenformular {
  readonly eingabe: Eingabe
  /** Ids: those it names and those that came with it, without the one to be removed. */
  readonly gewuenscht: readonly string[]
  /** Those that were not taken in, in words. */
  readonly fehler: readonly Feldfehler[]
}

/** Reads the form; its files are taken in by the pipeline that all files take: locked until they were scanned. */
export async function anlagenformular(
  haus: Haus,
  request: FastifyRequest,
  wer: Einlieferer,
  sprache: Sprache,
): Promise<Anlagenformular> {
  const { eingabe, dateien, abgelehnt } = await dateiformular(haus, request, wer)
  const weg = wert(eingabe, 'entfernen')
  const alle = [...werte(eingabe, 'datei'), ...dateien.map(({ id }) => id)]
  const t = schreibtexte(sprache)
  return {
    eingabe,
    gewuenscht: [...new Set(alle)].filter((id) => id !== weg),
    fehler: abgelehnt.map(({ name, meldung }) =>
      fehler(t('fehler.datei', { name, satz: dateisatz(meldung, sprache) })),
    ),
  }
}

/** As many as go along with one message; the others are named, and stay where they are. */
export function begrenzt(
  alle: readonly Datei[],
  sprache: Sprache,
): { readonly dateien: readonly Datei[]; readonly fehler: readonly Feldfehler[] } {
  const zuviel = alle.slice(HOECHSTENS).map(({ name }) => name)
  const satz = schreibtexte(sprache)('fehler.dateien', { n: HOECHSTENS, namen: zuviel.join(', ') })
  return { dateien: alle.slice(0, HOECHSTENS), fehler: zuviel.length > 0 ? [fehler(satz)] : [] }
}

/** Its sentence stands for itself. */
const fehler = (satz: string): Feldfehler => ({ feld: 'datei-neu', schluessel: satz })
