import { type Sprache, texte } from '../../../platform/i18n/index.ts'

/** Why nothing is asked of an area of life, true also before anything was answered; in the words of the areas in inhalte/formulare/seiten.json. */
const gruende = texte({
  de: {
    'Herkunft und Aufenthalt': 'nicht nötig mit deutscher Staatsangehörigkeit',
    'Menschen in meinem Haushalt': 'nicht nötig, weil Sie allein wohnen',
    Wohnen: 'nicht nötig, weil Sie keine Wohnkosten haben',
    Selbständigkeit: 'nur nötig, wenn jemand selbständig ist',
    'Schule, Ausbildung, Teilhabe': 'nur nötig, wenn jemand in Schule oder Ausbildung ist',
    Arbeitgeber: 'nur nötig, wenn das Jobcenter danach fragt',
    'Unterhalt und Ansprüche': 'nur nötig, wenn jemand Unterhalt zahlen muss oder nach einem Unfall',
  },
  en: {
    'Herkunft und Aufenthalt': 'not needed with German citizenship',
    'Menschen in meinem Haushalt': 'not needed because you live alone',
    Wohnen: 'not needed because you have no housing costs',
    Selbständigkeit: 'needed only if someone is self-employed',
    'Schule, Ausbildung, Teilhabe': 'needed only if someone is at school or in training',
    Arbeitgeber: 'needed only if the Jobcenter asks for it',
    'Unterhalt und Ansprüche': 'needed only if someone has to pay maintenance, or after an accident',
  },
  ar: {
    'Herkunft und Aufenthalt': 'غير لازم مع الجنسية الألمانية',
    'Menschen in meinem Haushalt': 'غير لازم لأنك تسكن وحدك',
    Wohnen: 'غير لازم لأنه لا توجد لديك تكاليف سكن',
    Selbständigkeit: 'لازم فقط إذا كان أحد يعمل لحسابه',
    'Schule, Ausbildung, Teilhabe': 'لازم فقط إذا كان أحد في المدرسة أو التدريب',
    Arbeitgeber: 'لازم فقط إذا طلبه Jobcenter',
    'Unterhalt und Ansprüche': 'لازم فقط إذا كان على أحد دفع نفقة أو بعد حادث',
  },
})

export const grund = (bereich: string, sprache: Sprache): string | undefined => gruende.roh(sprache, bereich)
