import { texte } from '../../../platform/i18n/index.ts'
import { sperrenVon } from '../sperre/query.ts'
import { sperrtexte } from '../sperre/texte.ts'
import type { VerlaufEintrag, Verlaufsquelle } from '../../../platform/modul.ts'

const verlauftexte = texte({
  de: {
    angelegt: 'Sie haben Ihr Konto angelegt',
    'angelegt.text': 'Ihre E-Mail-Adresse ist bestätigt.',
    passwort: 'Sie haben Ihr Passwort geändert',
    'passwort.text': 'Alle Geräte wurden abgemeldet. Sie waren das nicht? Rufen Sie uns an.',
  },
  en: {
    angelegt: 'You created your account',
    'angelegt.text': 'Your e-mail address is confirmed.',
    passwort: 'You changed your password',
    'passwort.text': 'All devices were signed out. It was not you? Call us.',
  },
  ar: {
    angelegt: 'أنشأتم حسابكم',
    'angelegt.text': 'عنوان بريدكم الإلكتروني مؤكد.',
    passwort: 'غيّرتم كلمة المرور',
    'passwort.text': 'سُجّل الخروج من كل الأجهزة. لم تكونوا أنتم؟ اتصلوا بنا.',
  },
})

/** What happened to the account, for the customer's history: a few entries, so all of them. */
export const verlauf: Verlaufsquelle = async (tx, kunde, sprache) => {
  const t = verlauftexte(sprache)
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['erstellt', 'passwort_geaendert'])
    .where('id', '=', kunde.kontoId)
    .executeTakeFirst()
  const eintraege: VerlaufEintrag[] = []
  if (konto) eintraege.push({ am: konto.erstellt, titel: t('angelegt'), text: t('angelegt.text') })
  if (konto?.passwort_geaendert)
    eintraege.push({ am: konto.passwort_geaendert, titel: t('passwort'), text: t('passwort.text') })
  const ts = sperrtexte(sprache)
  for (const { am, grund, aufgehoben } of await sperrenVon(tx, kunde.kontoId)) {
    eintraege.push({ am, titel: ts('verlauf.gesperrt'), text: `${ts(`grund.${grund}`)}.` })
    if (aufgehoben !== null)
      eintraege.push({ am: aufgehoben, titel: ts('verlauf.entsperrt'), text: ts('verlauf.entsperrt.text') })
  }
  return eintraege
}
