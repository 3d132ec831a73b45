import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Sprache, texte } from '../../../platform/i18n/index.ts'
import { umwandlungMit } from '../../step/index.ts'
import { bescheid } from './bescheid.ts'
import { adresseAusAntrag } from './empfaenger.ts'

const mailtexte = texte({
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

const worte = (sprache: Sprache, dienst: string) => {
  const t = mailtexte(sprache)
  return { betreff: t('betreff'), text: t('text', { dienst }) }
}

/** Tells a customer whom the office has checked that the Hauptantrag is open now (ST-02), if they have applied. */
export const freigabeMelden = bescheid('antrag.freigabe', worte, empfaenger)

/** Whom to tell; undefined if the conversion was taken back, nobody has applied, or there is no mailbox. */
async function empfaenger(haus: Haus, tx: Transaction, umwandlungId: string) {
  const umwandlung = await umwandlungMit(tx, umwandlungId)
  if (umwandlung === undefined || umwandlung.aufgehoben !== null) return undefined
  return adresseAusAntrag(haus, tx, [umwandlung.personId])
}
