import { join } from 'node:path'
import { wurzel } from '../../../../config.ts'
import { type Antworten, ladeTexte, strecke, streckentexte, type Umstaende } from '../../../strecke/index.ts'
import type { Bogenart } from '../../bogen/bogen.ts'
import { ableitungen } from '../../formulare/abgeleitet.ts'
import { ausgelieferteDefinition } from '../../formulare/definition.ts'
import type { Eingereicht, Eingereichter } from '../angaben.ts'
import { einfrieren } from '../einfrieren.ts'
import { ausgefuellt } from './ausfuellen.ts'

const definition = ausgelieferteDefinition()
export const formulare = strecke(definition, ableitungen)
export const deutsch = streckentexte(definition, ladeTexte(join(wurzel, 'inhalte/texte')))('de')

const stichtag = '2026-07-03'
const am = new Date('2026-07-03T12:07:31Z')

const kind = (name: string, jahr: number) => ({
  'haushalt.person.beziehung': 'kind',
  'haushalt.person.geburtsdatum': `${jahr}-03-15`,
  'haushalt.person.name': name,
  'hauptantrag.person.vorname': name,
  'hauptantrag.person.nachname': 'Muster',
})

const monate = (...werte: number[]) => [Object.fromEntries(werte.map((wert, i) => [`m${i + 1}`, wert]))]

/** A family of four that rents a flat; Kim is self-employed and has a second job. Only what says so is answered. */
export const familie: Antworten = {
  antrag: {
    'hauptantrag.antrag.art': 'neu',
    'haushalt.allein': 'nein',
    'haushalt.wohnkosten': 'ja',
    'kdu.wohnform': 'miete',
    'kdu.miete-grund': 612.5,
  },
  'person/1': {
    'hauptantrag.person.vorname': 'Kim',
    'hauptantrag.person.nachname': 'Muster',
    'hauptantrag.person.geburtsdatum': '1990-07-03',
    'hauptantrag.person.selbstaendig-heute': 'ja',
    'ek.einkunft.arten': ['lohn', 'selbstaendig'],
  },
  'person/1/1': {
    'eks.ust-pflicht': 'kleinunternehmer',
    'eks.kfz': 'betrieblich',
    'eks.km-privat': 100,
    'eks.a1': monate(1000, 900.5, 800, 0, 1200, 1100),
    'eks.b1': monate(100, 100, 100, 100, 100, 100),
    'ek.lohn.arbeitgeber': 'Bäckerei Sonne',
  },
  'person/2': {
    'haushalt.person.beziehung': 'ehe-lebenspartner',
    'haushalt.person.geburtsdatum': '1991-03-15',
    'haushalt.person.name': 'Alex Muster',
    'hauptantrag.person.vorname': 'Alex',
    'hauptantrag.person.nachname': 'Muster',
  },
  'person/3': kind('Jo', 2015),
  'person/4': kind('Mika', 2018),
}

/** Every question answered that the family meets. */
export const volleFamilie = (): Antworten => ausgefuellt(formulare, familie, { stichtag })

/** These answers as they would be filed. */
export const alsEingereicht = (
  antworten: Antworten,
  nachweis?: Omit<Eingereichter, 'code' | 'name' | 'instanz'>,
  { art, ...umstaende }: Umstaende & { readonly art: Bogenart } = { art: 'hauptantrag', stichtag },
): Eingereicht =>
  einfrieren({
    art,
    strecke: formulare,
    texte: deutsch,
    fassung: 'probe',
    runde: 1,
    antragsteller: {
      vorname: 'Kim',
      nachname: 'Muster',
      geburtsdatum: '1990-07-03',
      anschrift: { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Musterstadt' },
    },
    antworten,
    umstaende,
    nachweise: () => nachweis,
    ungeklaert: [],
    erklaerung: { text: 'Meine Angaben stimmen nach meinem Wissen.', am },
  })
