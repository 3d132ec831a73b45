import { texte } from '../../../platform/i18n/index.ts'

export const gebrauchttexte = texte({
  de: {
    angefordert: 'Ihr Jobcenter braucht von Ihnen: {name}',
    grund: 'Der Grund:',
    'wohin.nachreichen': 'Nachweis nachreichen',
    'wohin.bogen': 'Zu den Nachweisen im Antrag',
    'wohin.schreiben': 'Mit einer Nachricht schicken',
    'fehlt.1': 'Für Ihren Antrag fehlt noch 1 Nachweis.',
    'fehlt.n': 'Für Ihren Antrag fehlen noch {n} Nachweise.',
    'fehlt.knopf': 'Nachweise nachreichen',
  },
  en: {
    angefordert: 'Your Jobcenter needs from you: {name}',
    grund: 'The reason:',
    'wohin.nachreichen': 'Send this evidence',
    'wohin.bogen': 'To the evidence in your application',
    'wohin.schreiben': 'Send it with a message',
    'fehlt.1': '1 piece of evidence is still missing for your application.',
    'fehlt.n': '{n} pieces of evidence are still missing for your application.',
    'fehlt.knopf': 'Send missing evidence',
  },
  ar: {
    angefordert: 'يحتاج Jobcenter منكم: {name}',
    grund: 'السبب:',
    'wohin.nachreichen': 'إرسال هذه الوثيقة',
    'wohin.bogen': 'إلى الوثائق في طلبكم',
    'wohin.schreiben': 'إرسالها مع رسالة',
    'fehlt.1': 'لا تزال وثيقة واحدة ناقصة في طلبكم.',
    'fehlt.n': 'عدد الوثائق الناقصة في طلبكم: {n}.',
    'fehlt.knopf': 'إرسال الوثائق الناقصة',
  },
})
