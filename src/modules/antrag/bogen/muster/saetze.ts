import { dateisaetze } from '../../../../platform/eingang/index.ts'
import { meldungen } from '../../../../platform/forms/index.ts'
import type { Sprache } from '../../../../platform/i18n/index.ts'
import { type feldarten, type Frage, meldungenVon, streckenworte } from '../../../strecke/index.ts'
import { nachweistexte } from '../../nachweise/texte.ts'

export type Feldart = keyof typeof feldarten

/** A question of each kind, as the catalogue would have it; a table has a column of each kind that columns may have. */
export const frageDer = (art: Feldart) => ({
  id: art,
  art,
  wahl: ['eins', 'zwei', 'keine'],
  spalten: (['text', 'betrag', 'zahl', 'datum', 'monat', 'person', 'wahl', 'beruf'] as const).map((spalte) => ({
    key: spalte,
    art: spalte,
    wahl: ['eins', 'zwei'],
  })) satisfies Frage['spalten'],
})

/** Everything that a field of the kind can say, in words. */
export const saetzeDer = (art: Feldart, sprache: Sprache): readonly string[] =>
  meldungen(
    meldungenVon(frageDer(art)).map((schluessel) => ({ feld: art, schluessel })),
    sprache,
    streckenworte,
  ).liste.map(({ text }) => text)

/** Everything that can be said of evidence and its files. */
export function dateisaetzeDer(sprache: Sprache): readonly string[] {
  const t = nachweistexte(sprache)
  return [...new Set([t('fehler.weg'), t('fehler.datei'), t('fehler.worte'), ...dateisaetze(sprache)])]
}
