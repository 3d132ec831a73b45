import { type Sprache, texte } from '../../../platform/i18n/index.ts'

/** The Anliegen of the catalogue in the customer's words; the catalogue itself is German (inhalte/regeln/postfach.json). */
const anliegentexte = texte({
  de: {
    'veraenderung-mitteilen': 'Veränderung mitteilen',
    weiterbewilligung: 'Weiterbewilligung beantragen',
    bearbeitungsstand: 'Wie weit ist mein Antrag?',
    fristverlaengerung: 'Mehr Zeit für eine Frist',
    terminanfrage: 'Termin',
    kopien: 'Kopien, zum Beispiel von Bescheiden',
    'miete-heizkosten': 'Miete und Heizkosten',
    'bildung-teilhabe': 'Bildung und Teilhabe, zum Beispiel Klassenfahrten',
    'weitere-leistungen': 'Weitere Leistungen',
    sonstiges: 'Etwas anderes',
    'aa-arbeitslosengeld': 'Arbeitslosengeld',
    'aa-vermittlung': 'Arbeitsuche und Vermittlung',
    'aa-beratung': 'Berufsberatung und Weiterbildung',
    'aa-termin': 'Termin',
    'aa-unterlagen': 'Unterlagen und Bescheide',
    'aa-sonstiges': 'Etwas anderes',
  },
  en: {
    'veraenderung-mitteilen': 'Report a change',
    weiterbewilligung: 'Apply for renewal',
    bearbeitungsstand: 'How far is my application?',
    fristverlaengerung: 'More time for a deadline',
    terminanfrage: 'Appointment',
    kopien: 'Copies, for example of decision letters',
    'miete-heizkosten': 'Rent and heating costs',
    'bildung-teilhabe': 'Education and participation, for example class trips',
    'weitere-leistungen': 'Further benefits',
    sonstiges: 'Something else',
    'aa-arbeitslosengeld': 'Unemployment benefit',
    'aa-vermittlung': 'Looking for work and job placement',
    'aa-beratung': 'Careers advice and further training',
    'aa-termin': 'Appointment',
    'aa-unterlagen': 'Documents and decision letters',
    'aa-sonstiges': 'Something else',
  },
  ar: {
    'veraenderung-mitteilen': 'الإبلاغ عن تغيير',
    weiterbewilligung: 'طلب متابعة المساعدات',
    bearbeitungsstand: 'إلى أين وصل طلبي؟',
    fristverlaengerung: 'وقت أطول لمهلة',
    terminanfrage: 'موعد',
    kopien: 'نسخ، مثلًا من القرارات',
    'miete-heizkosten': 'الإيجار والتدفئة',
    'bildung-teilhabe': 'التعليم والمشاركة، مثلًا الرحلات المدرسية',
    'weitere-leistungen': 'مساعدات أخرى',
    sonstiges: 'شيء آخر',
    'aa-arbeitslosengeld': 'إعانة البطالة',
    'aa-vermittlung': 'البحث عن عمل والوساطة',
    'aa-beratung': 'الإرشاد المهني والتدريب',
    'aa-termin': 'موعد',
    'aa-unterlagen': 'وثائق وقرارات',
    'aa-sonstiges': 'شيء آخر',
  },
})

/** What a conversation is about, in the language of the page. */
export const anliegenIn = (sprache: Sprache, anliegen: string): string =>
  anliegentexte.roh(sprache, anliegen) ?? anliegen
