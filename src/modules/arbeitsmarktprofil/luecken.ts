import { monatLang, type Tag } from '../../platform/clock/index.ts'
import { type Sprache, texte } from '../../platform/i18n/index.ts'
import type { Antworten } from '../strecke/index.ts'

/** Months, first and last of them; without `bis` the time goes on until today. */
interface Luecke {
  readonly von: string
  readonly bis: string | undefined
}

/** Tables of the CV that say when something was. */
const tabellen = ['schule', 'ausbildung', 'studium', 'stationen', 'luecken', 'freiwillig'].map(
  (name) => `oap.lebenslauf.${name}`,
)
/** A month between two entries is no gap: contracts end and begin with the month. */
const OHNE_FRAGE = 1
/** More would hide the questions. */
const GEZEIGT = 5

const alsZahl = (monat: string): number => Number(monat.slice(0, 4)) * 12 + Number(monat.slice(5, 7)) - 1
const alsMonat = (zahl: number): string => `${Math.floor(zahl / 12)}-${String((zahl % 12) + 1).padStart(2, '0')}`

/** Times of more than one month that no entry of the CV covers, from the first entry until today (OA-01). Nobody must explain them. */
export function luecken(werte: Antworten[string], heute: Tag): Luecke[] {
  const jetzt = alsZahl(heute)
  const spannen = tabellen
    .flatMap((id) => zeilenIn(werte[id]))
    .flatMap(({ von, bis }) =>
      von === undefined ? [] : [{ von: alsZahl(von), bis: bis === undefined ? jetzt : alsZahl(bis) }],
    )
    .toSorted((a, b) => a.von - b.von)
  const gefunden: Luecke[] = []
  let [bis] = spannen.map((s) => s.von - 1)
  if (bis === undefined) return []
  for (const spanne of spannen) {
    if (spanne.von - bis - 1 > OHNE_FRAGE) gefunden.push({ von: alsMonat(bis + 1), bis: alsMonat(spanne.von - 1) })
    bis = Math.max(bis, spanne.bis)
  }
  return jetzt - bis > OHNE_FRAGE ? [...gefunden, { von: alsMonat(bis + 1), bis: undefined }] : gefunden
}

function zeilenIn(antwort: unknown): { von: string | undefined; bis: string | undefined }[] {
  const wort = (wert: unknown): string | undefined => (typeof wert === 'string' ? wert : undefined)
  const zeilen: readonly unknown[] = Array.isArray(antwort) ? antwort : []
  return zeilen.map((zeile) => ({ von: wort(Object(zeile)['von']), bis: wort(Object(zeile)['bis']) }))
}

const worte = texte({
  de: {
    luecke: 'Von {von} bis {bis} steht nichts in Ihrem Lebenslauf. Was war da?',
    seit: 'Seit {von} steht nichts in Ihrem Lebenslauf. Was ist seitdem?',
    hilfe: 'Sie können es bei „Zeiten ohne Arbeit“ eintragen. Sie müssen es nicht.',
  },
  en: {
    luecke: 'From {von} to {bis} there is nothing in your CV. What was then?',
    seit: 'Since {von} there is nothing in your CV. What has been since?',
    hilfe: 'You can add it under "Zeiten ohne Arbeit" (times without work). You do not have to.',
  },
  ar: {
    luecke: 'من {von} إلى {bis} لا يوجد شيء في سيرتكم الذاتية. ماذا كان؟',
    seit: 'منذ {von} لا يوجد شيء في سيرتكم الذاتية. ماذا منذ ذلك الوقت؟',
    hilfe: 'يمكنكم كتابة ذلك تحت „Zeiten ohne Arbeit“ (أوقات بدون عمل). ليس واجبًا.',
  },
})

/** The gaps as the page asks about them: helpful, never in the way. */
export function lueckenzeilen(werte: Antworten[string], sprache: Sprache, heute: Tag): string[] {
  const t = worte(sprache)
  const monat = (wert: string): string => monatLang(`${wert}-01`, sprache)
  const saetze = luecken(werte, heute)
    .slice(0, GEZEIGT)
    .map(({ von, bis }) =>
      bis === undefined ? t('seit', { von: monat(von) }) : t('luecke', { von: monat(von), bis: monat(bis) }),
    )
  return saetze.length === 0 ? [] : [...saetze, t('hilfe')]
}
