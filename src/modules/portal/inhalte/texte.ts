import { texte } from '../../../platform/i18n/index.ts'

export const inhaltstexte = texte({
  de: {
    'erfunden.titel': 'Das ist eine Vorführung',
    'erfunden.text': 'Alle Namen, Anschriften und Nummern auf dieser Seite sind erfunden.',
    'deutsch.hinweis': 'Diese Seite gibt es nur auf Deutsch.',
    'leichte-sprache': 'Leichte Sprache',
    gebaerdensprache: 'Gebärdensprache',
  },
  en: {
    'erfunden.titel': 'This is a demonstration',
    'erfunden.text': 'All names, addresses and numbers on this page are invented.',
    'deutsch.hinweis': 'This page exists in German only.',
    'leichte-sprache': 'Easy language (German)',
    gebaerdensprache: 'Sign language (German)',
  },
  ar: {
    'erfunden.titel': 'هذا عرض تجريبي',
    'erfunden.text': 'كل الأسماء والعناوين والأرقام في هذه الصفحة خيالية.',
    'deutsch.hinweis': 'هذه الصفحة موجودة بالألمانية فقط.',
    'leichte-sprache': 'لغة سهلة (بالألمانية)',
    gebaerdensprache: 'لغة الإشارة (الألمانية)',
  },
})
