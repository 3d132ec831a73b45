import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { texte } from '../../../platform/i18n/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { umwandlungMit } from '../../step/index.ts'
import { adresseAusAntrag } from './empfaenger.ts'

const worte = texte({
  de: {
    betreff: 'Es geht weiter mit Ihrem Antrag',
    text: 'Guten Tag,\n\nim Online-Portal des Jobcenters ({dienst}) können Sie jetzt weitermachen. Bitte melden Sie sich wie gewohnt an.\n\nIn dieser E-Mail ist kein Link.\n',
  },
  en: {
    betreff: 'You can carry on with your application',
    text: 'Hello,\n\nyou can now carry on in the Jobcenter online portal ({dienst}). Please sign in as usual.\n\nThis e-mail contains no link.\n',
  },
  ar: {
    betreff: 'يمكنكم متابعة طلبكم',
    text: 'مرحبًا،\n\nيمكنكم الآن المتابعة في بوابة Jobcenter على الإنترنت ({dienst}). سجّلوا الدخول كالمعتاد من فضلكم.\n\nلا يوجد رابط في هذه الرسالة.\n',
  },
})

/** Tells a customer whom the office has checked that the Hauptantrag is open now (ST-02), if they have applied. */
export const freigabeMelden: Arbeiter = {
  art: 'antrag.freigabe',
  async bearbeite(haus, { id, bezug }) {
    const konto = await alsSystem(haus.db, 'uebergabe', (tx) => empfaenger(haus, tx, bezug))
    if (konto !== undefined) {
      const t = worte(konto.sprache)
      const dienst = new URL(haus.config.basisUrl).host
      await haus.mail.senden({
        id,
        an: konto.email,
        betreff: t('betreff'),
        text: t('text', { dienst }),
        sprache: konto.sprache,
      })
    }
    return { stand: 'zugestellt' }
  },
}

/** Whom to tell; undefined if the conversion was taken back, nobody has applied, or there is no mailbox. */
async function empfaenger(haus: Haus, tx: Transaction, umwandlungId: string) {
  const umwandlung = await umwandlungMit(tx, umwandlungId)
  if (umwandlung === undefined || umwandlung.aufgehoben !== null) return undefined
  return adresseAusAntrag(haus, tx, [umwandlung.personId])
}
