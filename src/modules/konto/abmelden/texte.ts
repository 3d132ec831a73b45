import { texte } from '../../../platform/i18n/index.ts'

export const abmeldentexte = texte({
  de: {
    bereich: 'Konto',
    titel: 'Sie sind abgemeldet',
    ueberall: 'Sie sind jetzt auf allen Geräten abgemeldet.',
    gespeichert: 'Was Sie gespeichert haben, ist noch da.',
    geraet: 'Das Gerät gehört nicht Ihnen allein? Schließen Sie jetzt den Browser.',
    knopf: 'Wieder anmelden',
    start: 'Zur Startseite',
  },
  en: {
    bereich: 'Account',
    titel: 'You are signed out',
    ueberall: 'You are now signed out on all devices.',
    gespeichert: 'What you saved is still there.',
    geraet: 'Others use this device too? Close the browser now.',
    knopf: 'Sign in again',
    start: 'Go to the start page',
  },
  ar: {
    bereich: 'الحساب',
    titel: 'سُجّل خروجكم',
    ueberall: 'سُجّل الآن خروجكم من كل الأجهزة.',
    gespeichert: 'ما حفظتموه ما زال موجودًا.',
    geraet: 'يستعمل آخرون هذا الجهاز أيضًا؟ أغلقوا المتصفح الآن.',
    knopf: 'تسجيل الدخول من جديد',
    start: 'إلى الصفحة الأولى',
  },
})
