import { type Sprache, texte } from '../../../platform/i18n/index.ts'

/** Why nothing is asked of an area of life, in the words of the areas in inhalte/formulare/seiten.json. */
const gruende = texte({
  de: {
    'Herkunft und Aufenthalt': 'nicht nötig mit deutscher Staatsangehörigkeit',
    'Menschen in meinem Haushalt': 'nicht nötig, weil Sie allein wohnen',
    Wohnen: 'nicht nötig, weil Sie keine Wohnkosten haben',
    Selbständigkeit: 'nicht nötig, weil niemand selbständig ist',
    'Schule, Ausbildung, Teilhabe': 'nicht nötig, weil niemand in Schule oder Ausbildung ist',
    Arbeitgeber: 'nur nötig, wenn das Jobcenter danach fragt',
    'Unterhalt und Ansprüche': 'nicht nötig nach Ihren Antworten zur Familie',
  },
  en: {
    'Herkunft und Aufenthalt': 'not needed with German citizenship',
    'Menschen in meinem Haushalt': 'not needed because you live alone',
    Wohnen: 'not needed because you have no housing costs',
    Selbständigkeit: 'not needed because nobody is self-employed',
    'Schule, Ausbildung, Teilhabe': 'not needed because nobody is at school or in training',
    Arbeitgeber: 'needed only if the Jobcenter asks for it',
    'Unterhalt und Ansprüche': 'not needed from your answers about the family',
  },
  ar: {
    'Herkunft und Aufenthalt': 'غير لازم مع الجنسية الألمانية',
    'Menschen in meinem Haushalt': 'غير لازم لأنك تسكن وحدك',
    Wohnen: 'غير لازم لأنه لا توجد لديك تكاليف سكن',
    Selbständigkeit: 'غير لازم لأنه لا أحد يعمل لحسابه',
    'Schule, Ausbildung, Teilhabe': 'غير لازم لأنه لا أحد في المدرسة أو التدريب',
    Arbeitgeber: 'لازم فقط إذا طلبه Jobcenter',
    'Unterhalt und Ansprüche': 'غير لازم حسب إجاباتك عن العائلة',
  },
})

export const grund = (bereich: string, sprache: Sprache): string | undefined => gruende.roh(sprache, bereich)
