import { z } from 'zod'
import * as f from '../../forms/index.ts'
import { texte } from '../../i18n/index.ts'

/** The form of the example page, with every kind of field. `heute` bounds the date of birth. */
export const musterform = (heute: string) =>
  z.object({
    vorname: f.text({ max: 80, leer: 'fehler.leer.vorname', zeichen: 'A' }),
    geburtsdatum: f.geburtsdatum(heute),
    email: f.email(),
    passwort: f.passwort(),
    ohneWohnung: f.haken(),
    strasse: f.text({ max: 80, leer: 'fehler.leer.strasse', zeichen: 'B' }),
    hausnummer: f.freiwillig(f.text({ max: 10, zeichen: 'B' })),
    plz: f.plz(),
    ort: f.freiwillig(f.text({ max: 80, zeichen: 'B' })),
    land: f.auswahl(['DE', 'UA', 'SY'], { leer: 'fehler.land' }),
    telefon: f.freiwillig(f.telefon()),
    ab: f.auswahl(['sofort', 'spaeter'], { leer: 'fehler.ab' }),
    haushalt: f.mehrfach(['partner', 'kind', 'andere']),
    arbeit: f.jaNein(),
    nachricht: f.freiwillig(f.text({ max: 4000, mehrzeilig: true, zeichen: 'C' })),
    miete: f.freiwillig(f.text({ max: 10 })),
    erklaerung: f.haken({ leer: 'fehler.erklaerung' }),
  })

/** Error texts per question, as a module gives them. */
export const musterfehler = texte({
  de: {
    'fehler.leer.vorname': 'Bitte geben Sie Ihren Vornamen ein.',
    'fehler.leer.strasse': 'Bitte geben Sie Ihre Straße ein.',
    'fehler.land': 'Bitte wählen Sie Ihre Staatsangehörigkeit aus.',
    'fehler.ab': 'Bitte wählen Sie aus, ab wann Sie Geld brauchen.',
    'fehler.erklaerung': 'Bitte bestätigen Sie, dass Ihre Angaben stimmen.',
  },
  en: {
    'fehler.leer.vorname': 'Please enter your first name.',
    'fehler.leer.strasse': 'Please enter your street.',
    'fehler.land': 'Please choose your nationality.',
    'fehler.ab': 'Please choose from when you need money.',
    'fehler.erklaerung': 'Please confirm that your answers are right.',
  },
})

/** An entry with something wrong in most fields. */
export const falscheEingabe: f.Eingabe = {
  vorname: 'Kim Ж',
  'geburtsdatum.tag': '30',
  'geburtsdatum.monat': '02',
  'geburtsdatum.jahr': '1990',
  email: 'kim@beispiel',
  plz: '1234',
  telefon: '12',
  haushalt: ['kind'],
  nachricht: 'Guten Tag ☂',
}
