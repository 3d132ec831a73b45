import { aufzaehlung, type Sprache, texte } from '../../../platform/i18n/index.ts'
import type { Dienststelle } from './dienststelle.ts'

type Zeile = Dienststelle['oeffnungszeiten'][number]

const worte = texte({
  de: {
    'tag.1': 'Montag',
    'tag.2': 'Dienstag',
    'tag.3': 'Mittwoch',
    'tag.4': 'Donnerstag',
    'tag.5': 'Freitag',
    'tag.6': 'Samstag',
    'tag.7': 'Sonntag',
    reihe: '{von} bis {bis}',
    zeile: '{tage}: {von} bis {bis} Uhr',
  },
  en: {
    'tag.1': 'Monday',
    'tag.2': 'Tuesday',
    'tag.3': 'Wednesday',
    'tag.4': 'Thursday',
    'tag.5': 'Friday',
    'tag.6': 'Saturday',
    'tag.7': 'Sunday',
    reihe: '{von} to {bis}',
    zeile: '{tage}: {von} to {bis}',
  },
  ar: {
    'tag.1': 'الاثنين',
    'tag.2': 'الثلاثاء',
    'tag.3': 'الأربعاء',
    'tag.4': 'الخميس',
    'tag.5': 'الجمعة',
    'tag.6': 'السبت',
    'tag.7': 'الأحد',
    reihe: '{von} إلى {bis}',
    zeile: '{tage}: من {von} إلى {bis}',
  },
})

/** Opening hours of one kind in words: "Montag bis Freitag: 8:00 bis 12:30 Uhr". Empty if there are none. */
export const zeitenInWorten = ({ oeffnungszeiten }: Dienststelle, art: Zeile['art'], sprache: Sprache): string[] =>
  oeffnungszeiten
    .filter((zeile) => zeile.art === art)
    .map(({ tage, von, bis }) =>
      worte(sprache)('zeile', { tage: tageInWorten(tage, sprache), von: kurz(von), bis: kurz(bis) }),
    )

const kurz = (uhrzeit: string): string => uhrzeit.replace(/^0/, '')

/** Three days or more in a row become "Montag bis Mittwoch". */
function tageInWorten(tage: readonly number[], sprache: Sprache): string {
  const t = worte(sprache)
  const name = (tag: number): string => worte.roh(sprache, `tag.${tag}`) ?? ''
  const reihen: number[][] = []
  for (const tag of [...new Set(tage)].toSorted((a, b) => a - b)) {
    const letzte = reihen.at(-1)
    if (letzte?.at(-1) === tag - 1) letzte.push(tag)
    else reihen.push([tag])
  }
  const teile = reihen.flatMap((reihe) =>
    reihe.length < 3 ? reihe.map(name) : [t('reihe', { von: name(reihe[0] ?? 0), bis: name(reihe.at(-1) ?? 0) })],
  )
  return aufzaehlung(teile, sprache)
}
