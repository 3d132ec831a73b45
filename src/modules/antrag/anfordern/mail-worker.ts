import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { texte } from '../../../platform/i18n/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { identitaetVon } from '../../step/index.ts'
import { adresseAusAntrag } from '../freigabe/empfaenger.ts'

const worte = texte({
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

/** Tells a person that the office has asked them for something, and nothing of it. What was taken back or came meanwhile tells nobody. */
export const anforderungMelden: Arbeiter = {
  art: 'antrag.anforderung',
  async bearbeite(haus, { id, bezug }) {
    const konto = await alsSystem(haus.db, 'uebergabe', (tx) => empfaenger(haus, tx, bezug))
    if (konto !== undefined) {
      const { sprache, email } = konto
      const t = worte(sprache)
      const dienst = new URL(haus.config.basisUrl).host
      await haus.mail.senden({ id, an: email, betreff: t('betreff'), text: t('text', { dienst }), sprache })
    }
    return { stand: 'zugestellt' }
  },
}

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
