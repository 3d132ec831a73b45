import { druecke, ids, knopf, type Seite } from './buehne.ts'
import {
  anschrift,
  falscheSteuerId,
  fehler500,
  link,
  ohneDatei,
  protokoll,
  registrieren,
  zuOft,
  zweiFenster,
} from './gesten.ts'

/** Pages in other states than the one that the address alone shows, above all with errors. Those of the forms are in formulare/. */
export const zustaende: readonly Seite[] = [
  { name: 'gibt es nicht', pfad: '/gibt-es-nicht', wer: 'fremd' },
  { name: 'gehört anderen', pfad: `/antrag/tag/quittung/${ids.referenz}`, wer: 'kundeB' },
  { name: 'Fehler von uns', pfad: '/', wer: 'kundeB', tun: fehler500 },
  { name: 'Person, leer', pfad: '/antrag/tag/person', wer: 'fremd', tun: druecke('Weiter') },
  { name: 'Person, zwei Fenster', pfad: '/antrag/tag/person', wer: 'fremd', tun: zweiFenster },
  { name: 'angefangen', pfad: '/antrag/tag', wer: 'kundeA' },
  { name: 'Anschrift, leer', pfad: '/antrag/tag/anschrift', wer: 'fremd', tun: druecke('Weiter') },
  { name: 'Jobcenter', pfad: '/antrag/tag/person', wer: 'fremd', tun: anschrift },
  {
    name: 'Jobcenter, leer',
    pfad: '/antrag/tag/person',
    wer: 'fremd',
    tun: async (seite) => {
      await anschrift(seite)
      await knopf(seite, 'Weiter').click()
    },
  },
  {
    name: 'Prüfen als Gast',
    pfad: '/antrag/tag/person',
    wer: 'fremd',
    tun: async (seite) => {
      await anschrift(seite)
      await seite.getByLabel('Weiß ich nicht').check()
      await knopf(seite, 'Weiter').click()
    },
  },
  { name: 'Prüfen', pfad: '/antrag/tag/pruefen', wer: 'kundeA' },
  { name: 'schon gestellt', pfad: `/antrag/tag/quittung/${ids.referenz}?stand=doppelt`, wer: 'kundeA' },
  { name: 'Hauptantrag, falsch', pfad: '/antrag/hauptantrag/ich/nummern/1', wer: 'kundeA', tun: falscheSteuerId },
  { name: 'Hauptantrag, noch zu', pfad: '/antrag/hauptantrag', wer: 'kundeB' },
  { name: 'Registrieren, leer', pfad: '/registrieren', wer: 'fremd', tun: druecke('Konto anlegen') },
  {
    name: 'E-Mail geschickt',
    pfad: '/registrieren',
    wer: 'fremd',
    tun: async (seite) => void (await registrieren(seite)),
  },
  { name: 'Bestätigen', pfad: '/registrieren', wer: 'fremd', tun: link },
  { name: 'Anmelden, leer', pfad: '/anmelden', wer: 'fremd', tun: druecke('Anmelden') },
  { name: 'Anmelden, zu oft', pfad: '/anmelden', wer: 'fremd', tun: zuOft },
  { name: 'Anmelden nach Ablauf', pfad: '/konto', wer: 'abgelaufen' },
  { name: 'Passwort ändern, leer', pfad: '/konto/passwort', wer: 'kundeB', tun: druecke('Passwort speichern') },
  { name: 'Passwort eingeben, leer', pfad: '/konto/stufe/passwort', wer: 'kundeB', tun: druecke('Weiter') },
  { name: 'Code eingeben, leer', pfad: '/konto/stufe/code', wer: 'kundeB', tun: druecke('Weiter') },
  { name: 'App einrichten, leer', pfad: '/konto/anmeldewege/app', wer: 'kundeB', tun: druecke('App einschalten') },
  { name: 'E-Mail ändern, leer', pfad: '/konto/email', wer: 'kundeB', tun: druecke('Link schicken') },
  { name: 'Konto löschen, leer', pfad: '/konto/loeschen', wer: 'kundeB', tun: druecke('Konto endgültig löschen') },
  { name: 'Passwort vergessen, leer', pfad: '/passwort-vergessen', wer: 'fremd', tun: druecke('Link anfordern') },
  { name: 'Übersicht, leer', pfad: '/uebersicht', wer: 'kundeB' },
  { name: 'Unterlagen ohne Datei', pfad: '/unterlagen', wer: 'kundeB' },
  { name: 'Unterlagen mit Fehler', pfad: '/unterlagen', wer: 'kundeB', tun: ohneDatei },
  { name: 'Verlauf ohne Antrag', pfad: '/verlauf?bereich=antrag', wer: 'kundeB' },
  { name: 'Jobcenter gefunden', pfad: '/jobcenter-finden?wo=24103', wer: 'fremd' },
  { name: 'Jobcenter, zwei', pfad: '/jobcenter-finden?wo=24113', wer: 'fremd' },
  { name: 'Jobcenter nicht gefunden', pfad: '/jobcenter-finden?wo=Nirgendwo', wer: 'fremd' },
  { name: 'Barriere melden, leer', pfad: '/barriere-melden', wer: 'fremd', tun: druecke('Meldung senden') },
  { name: 'Arbeitsplatz, gibt es nicht', pfad: '/arbeitsplatz/gibt-es-nicht', wer: 'teamleitung' },
  { name: 'Arbeitsplatz ohne Recht', pfad: '/arbeitsplatz/eakte/postkoerbe', wer: 'betrieb' },
  { name: 'Arbeitsplatz ohne Rolle', pfad: '/arbeitsplatz', wer: 'ohneRolle' },
  {
    name: 'Protokoll, leer',
    pfad: '/arbeitsplatz/datenschutz/protokoll',
    wer: 'datenschutz',
    tun: druecke('Protokoll zeigen'),
  },
  { name: 'Protokoll, Einträge', pfad: '/arbeitsplatz/datenschutz/protokoll', wer: 'datenschutz', tun: protokoll },
  { name: 'Mein Tag der Zentrale', pfad: '/arbeitsplatz', wer: 'zentrale' },
  {
    name: 'Anliegen mit falscher Adresse',
    pfad: '/arbeitsplatz/konfiguration/anliegen/kopien',
    wer: 'konfiguration',
    tun: async (seite) => {
      await seite.getByLabel('Outlook-Postfach', { exact: true }).check()
      await seite.getByLabel('Adresse des Outlook-Postfachs').fill('team3')
      await knopf(seite, 'Speichern').click()
    },
  },
  {
    name: 'Abstimmung, leer',
    pfad: '/arbeitsplatz/konfiguration/service-center',
    wer: 'konfiguration',
    tun: druecke('Abstimmung eintragen'),
  },
  {
    name: 'Betriebsart, leer',
    pfad: `/arbeitsplatz/konfiguration/dienststellen/${ids.dienststelle}`,
    wer: 'steuerung',
    tun: druecke('Betriebsart festlegen'),
  },
]
