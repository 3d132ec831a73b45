import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Sprache, texte } from '../../../platform/i18n/index.ts'
import { identitaetVon } from '../../step/index.ts'
import { bescheid } from '../freigabe/bescheid.ts'
import { adresseAusAntrag } from '../freigabe/empfaenger.ts'

const mailtexte = texte({
  de: {
    betreff: 'Ihr Jobcenter braucht noch etwas von Ihnen',
    text: 'Guten Tag,\n\nim Online-Portal des Jobcenters ({dienst}) steht, was Ihr Jobcenter noch braucht. Bitte melden Sie sich wie gewohnt an.\n\nIn dieser E-Mail ist kein Link.\n',
  },
  en: {
    betreff: 'Your Jobcenter needs something more from you',
    text: 'Hello,\n\nthe Jobcenter online portal ({dienst}) tells you what your Jobcenter still needs. Please sign in as usual.\n\nThis e-mail contains no link.\n',
  },
  ar: {
    betreff: 'يحتاج Jobcenter شيئًا آخر منكم',
    text: 'مرحبًا،\n\nتجدون في بوابة Jobcenter على الإنترنت ({dienst}) ما لا يزال Jobcenter بحاجة إليه. سجّلوا الدخول كالمعتاد من فضلكم.\n\nلا يوجد رابط في هذه الرسالة.\n',
  },
})

const worte = (sprache: Sprache, dienst: string) => {
  const t = mailtexte(sprache)
  return { betreff: t('betreff'), text: t('text', { dienst }) }
}

/** Tells a person that the office has asked them for something, and nothing of it. What was taken back or came meanwhile tells nobody. */
export const anforderungMelden = bescheid('antrag.anforderung', worte, empfaenger)

async function empfaenger(haus: Haus, tx: Transaction, id: string) {
  const offen = await tx
    .selectFrom('antrag.anforderung')
    .select('person_id')
    .where('id', '=', id)
    .where('zurueckgenommen', 'is', null)
    .where('eingegangen', 'is', null)
    .executeTakeFirst()
  return offen && adresseAusAntrag(haus, tx, await identitaetVon(tx, offen.person_id))
}
