import { texte } from '../platform/i18n/index.ts'

/** Words of the menu of a customer who is signed in, by address. */
export const rahmentexte = texte({
  de: { '/uebersicht': 'Übersicht', '/unterlagen': 'Unterlagen', '/verlauf': 'Verlauf', '/konto': 'Konto' },
  en: { '/uebersicht': 'Overview', '/unterlagen': 'Documents', '/verlauf': 'History', '/konto': 'Account' },
  ar: { '/uebersicht': 'نظرة عامة', '/unterlagen': 'المستندات', '/verlauf': 'السجل', '/konto': 'الحساب' },
})
