import { texte } from '../../../platform/i18n/index.ts'

export const notlagetexte = texte({
  de: { bereich: 'Hilfe', nummern: 'Wichtige Nummern', finden: 'Anderes Jobcenter suchen', stelle: 'Ihr Jobcenter' },
  en: { bereich: 'Help', nummern: 'Important numbers', finden: 'Find another Jobcenter', stelle: 'Your Jobcenter' },
  ar: { bereich: 'مساعدة', nummern: 'أرقام مهمة', finden: 'إيجاد Jobcenter آخر', stelle: 'Jobcenter الخاص بكم' },
})
