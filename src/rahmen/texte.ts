import { texte } from '../platform/i18n/index.ts'

/** Words of the menu of a customer who is signed in, by address. */
export const rahmentexte = texte({
  de: {
    '/uebersicht': 'Übersicht',
    '/postfach': 'Postfach',
    '/unterlagen': 'Unterlagen',
    '/verlauf': 'Verlauf',
    '/konto': 'Konto',
  },
  en: {
    '/uebersicht': 'Overview',
    '/postfach': 'Mailbox',
    '/unterlagen': 'Documents',
    '/verlauf': 'History',
    '/konto': 'Account',
  },
  ar: {
    '/uebersicht': 'نظرة عامة',
    '/postfach': 'صندوق الرسائل',
    '/unterlagen': 'المستندات',
    '/verlauf': 'السجل',
    '/konto': 'الحساب',
  },
})
