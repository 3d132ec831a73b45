import { texte } from '../../../platform/i18n/index.ts'
import type { Entsperrgrund, Sperrgrund } from './gruende.ts'

/** Words of the desk, which is in German. */
export const sperrgrundname: Readonly<Record<Sperrgrund, string>> = {
  wunsch: 'Die Person möchte es',
  verdacht: 'Verdacht: Jemand anderes benutzt das Konto',
  geraet: 'Gerät oder Zugangsdaten sind verloren',
  verstorben: 'Die Person ist verstorben',
}
export const entsperrgrundname: Readonly<Record<Entsperrgrund, string>> = {
  wunsch: 'Die Person möchte es',
  geklaert: 'Der Grund ist geklärt',
  irrtum: 'Die Sperre war ein Irrtum',
}

/** What the owner of a locked account reads. */
export const sperrtexte = texte({
  de: {
    'gesperrt.titel': 'Ihr Konto ist gesperrt',
    'gesperrt.text': 'Gesperrt seit {tag}. Grund: {grund}.',
    'gesperrt.hilfe':
      'Rufen Sie uns an oder kommen Sie vorbei. Ihre Anträge bleiben gültig. Am Telefon und vor Ort helfen wir genauso.',
    'gesperrt.erreichen': 'So erreichen Sie uns',
    'grund.wunsch': 'Sie haben uns darum gebeten',
    'grund.verdacht': 'Vielleicht benutzt jemand anderes das Konto',
    'grund.geraet': 'Ein Gerät oder Zugangsdaten sind verloren',
    'grund.verstorben': 'Uns wurde ein Todesfall gemeldet',
    'verlauf.gesperrt': 'Ihr Konto wurde gesperrt',
    'verlauf.entsperrt': 'Ihr Konto ist wieder offen',
    'verlauf.entsperrt.text': 'Alle Geräte wurden abgemeldet.',
  },
  en: {
    'gesperrt.titel': 'Your account is locked',
    'gesperrt.text': 'Locked since {tag}. Reason: {grund}.',
    'gesperrt.hilfe':
      'Call us or visit us. Your applications remain valid. We help you just as well by telephone and in person.',
    'gesperrt.erreichen': 'How to reach us',
    'grund.wunsch': 'You asked us to',
    'grund.verdacht': 'Someone else may be using the account',
    'grund.geraet': 'A device or credentials are lost',
    'grund.verstorben': 'A death was reported to us',
    'verlauf.gesperrt': 'Your account was locked',
    'verlauf.entsperrt': 'Your account is open again',
    'verlauf.entsperrt.text': 'All devices were signed out.',
  },
})
