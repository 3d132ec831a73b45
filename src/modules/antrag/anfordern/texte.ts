import { texte } from '../../../platform/i18n/index.ts'

export const anforderungstexte = texte({
  de: {
    verlauf: 'Ihr Jobcenter hat etwas angefordert: {name}.',
    'verlauf.da': 'Das Angeforderte ist eingegangen: {name}.',
  },
  en: {
    verlauf: 'Your Jobcenter has asked for something: {name}.',
    'verlauf.da': 'What it asked for has arrived: {name}.',
  },
  ar: { verlauf: 'طلب Jobcenter شيئًا منكم: {name}.', 'verlauf.da': 'وصل ما طُلب منكم: {name}.' },
})
