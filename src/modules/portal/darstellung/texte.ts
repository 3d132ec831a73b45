import { texte } from '../../../platform/i18n/index.ts'

export const darstellungstexte = texte({
  de: {
    titel: 'Darstellung ändern',
    farben: 'Welche Farben möchten Sie?',
    'farben.hinweis': 'Wir merken uns das nur auf diesem Gerät.',
    system: 'Wie mein Gerät',
    hell: 'Hell',
    'hell.hinweis': 'Dunkle Schrift auf hellem Grund',
    dunkel: 'Dunkel',
    'dunkel.hinweis': 'Helle Schrift auf dunklem Grund',
    knopf: 'Speichern',
    groesse: 'Größere Schrift',
    'groesse.text':
      'Die Schriftgröße stellen Sie im Browser ein. Am Computer: Taste Strg und + drücken. Am Telefon: mit zwei Fingern aufziehen. Die Seite passt sich an.',
  },
  en: {
    titel: 'Change the display',
    farben: 'Which colours would you like?',
    'farben.hinweis': 'We remember this on this device only.',
    system: 'Same as my device',
    hell: 'Light',
    'hell.hinweis': 'Dark letters on a light ground',
    dunkel: 'Dark',
    'dunkel.hinweis': 'Light letters on a dark ground',
    knopf: 'Save',
    groesse: 'Larger text',
    'groesse.text':
      'You set the size of the text in your browser. On a computer: press Ctrl and +. On a phone: spread two fingers. The page adapts.',
  },
  ar: {
    titel: 'تغيير العرض',
    farben: 'أي ألوان تريدون؟',
    'farben.hinweis': 'نحفظ هذا على هذا الجهاز فقط.',
    system: 'مثل جهازي',
    hell: 'فاتح',
    'hell.hinweis': 'كتابة داكنة على خلفية فاتحة',
    dunkel: 'داكن',
    'dunkel.hinweis': 'كتابة فاتحة على خلفية داكنة',
    knopf: 'حفظ',
    groesse: 'كتابة أكبر',
    'groesse.text':
      'تغيّرون حجم الكتابة في المتصفح. على الكمبيوتر: اضغطوا Ctrl و +. على الهاتف: باعدوا بين إصبعين. تتكيف الصفحة مع ذلك.',
  },
})
