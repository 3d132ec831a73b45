import { ersterDesMonats, type Tag } from '../../../platform/clock/index.ts'
import {
  type Ableitung,
  type Ableitungen,
  type Ablesung,
  antragsort,
  type Ort,
  personenort,
} from '../../strecke/index.ts'
import { alterAm, altersgrenzeErreicht } from './alter.ts'
import { istPartner, istVerwandt, inBedarfsgemeinschaft } from './bedarfsgemeinschaft.ts'
import { gehoertDazu, istBekannt, istNeu, noetig } from './noetig.ts'
import { istDrittstaat, istEuBuerger } from './staaten.ts'

const wahrheit = (rechne: (ablesung: Ablesung, person: number) => boolean): Ableitung => ({
  typ: 'wahrheit',
  wert: (ablesung, ort) => rechne(ablesung, Math.max(1, ort.person)),
})

/** First day of the month from which the application acts (§ 37 (2) SGB II). */
function wirksamAb(ablesung: Ablesung): Tag {
  const spaeter = ablesung.lies('hauptantrag.antrag.beginn-datum', antragsort)
  const monat = typeof spaeter === 'string' && /^\d{4}-\d{2}/.test(spaeter) ? `${spaeter.slice(0, 7)}-01` : undefined
  const zeitraum = ablesung.lies('wba.start.zeitraum-ab', antragsort)
  return ersterDesMonats(monat ?? (typeof zeitraum === 'string' ? zeitraum : ablesung.stichtag))
}

/** Birth date of a person: of the applicant from their own data, of others from the list of the household. */
function geburtsdatum(ablesung: Ablesung, person: number): Tag | undefined {
  const id = person === 1 ? 'hauptantrag.person.geburtsdatum' : 'haushalt.person.geburtsdatum'
  const tag = ablesung.lies(id, personenort(person))
  return typeof tag === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(tag) ? tag : undefined
}

const einkuenfte = (ablesung: Ablesung, person: number): readonly unknown[] => {
  const arten = ablesung.lies('ek.einkunft.arten', personenort(person))
  return Array.isArray(arten) ? (arten as readonly unknown[]) : []
}

const hatEinkunft =
  (...arten: readonly string[]) =>
  (ablesung: Ablesung, person: number): boolean =>
    einkuenfte(ablesung, person).some((art) => arten.includes(String(art)))

const ueberNull = (ablesung: Ablesung, id: string): boolean => Number(ablesung.lies(id, antragsort) ?? 0) > 0

const laufende = hatEinkunft(
  'rente',
  'hinterbliebenenrente',
  'unfallrente',
  'betriebsrente',
  'krankengeld',
  'elterngeld',
  'mutterschaftsgeld',
  'bafoeg-bab',
  'kinderzuschlag',
  'wohngeld',
  'pflegegeld',
  'sonstige',
)

/** Rent comes in once: shown for who says so, else for the applicant. */
const miete = hatEinkunft('miete')
const hatMieteinnahme = (ablesung: Ablesung, person: number): boolean =>
  miete(ablesung, person) ||
  (person === 1 && (ueberNull(ablesung, 'vm.immobilie.miete-betrag') || ueberNull(ablesung, 'kdu.flaeche-vermietet')))

const fremdesKonto = (ablesung: Ablesung, person: number): boolean => {
  const inhaber = ablesung.lies('hauptantrag.person.kontoinhaber', personenort(person))
  const teile = ['vorname', 'nachname'].map((teil) => ablesung.lies(`hauptantrag.person.${teil}`, personenort(person)))
  if (typeof inhaber !== 'string' || inhaber === '' || inhaber === 'selbst') return false
  const klein = inhaber.toLocaleLowerCase('de')
  return !teile.every((teil) => typeof teil === 'string' && klein.includes(teil.toLocaleLowerCase('de')))
}

/** What the forms of SGB II derive from answers (`abgeleitet.…`), never asked. */
export const ableitungen: Ableitungen = {
  werte: {
    'abgeleitet.antragsteller': wahrheit((_, person) => person === 1),
    'abgeleitet.wirksam-ab': { typ: 'datum', wert: wirksamAb },
    'abgeleitet.alter': {
      typ: 'ganzzahl',
      wert: (ablesung, ort: Ort) => {
        const geboren = geburtsdatum(ablesung, Math.max(1, ort.person))
        return geboren && alterAm(geboren, String(ablesung.abgeleitet('abgeleitet.wirksam-ab', antragsort)))
      },
    },
    'abgeleitet.altersgrenze-erreicht': wahrheit((ablesung, person) => {
      const geboren = geburtsdatum(ablesung, person)
      const ab = String(ablesung.abgeleitet('abgeleitet.wirksam-ab', antragsort))
      return geboren !== undefined && altersgrenzeErreicht(geboren, ab)
    }),
    'abgeleitet.mitbewohnend': wahrheit(
      (ablesung, person) =>
        person > 1 && (istNeu(ablesung, person) || ablesung.lies('haushalt.allein', antragsort) === 'nein'),
    ),
    'abgeleitet.partner': wahrheit(istPartner),
    'abgeleitet.verwandt-oder-verschwaegert': wahrheit(istVerwandt),
    'abgeleitet.in-bg': wahrheit(inBedarfsgemeinschaft),
    'abgeleitet.eu-buerger': wahrheit(istEuBuerger),
    'abgeleitet.drittstaat': wahrheit(istDrittstaat),
    'abgeleitet.hat-lohn': wahrheit(hatEinkunft('lohn', 'minijob', 'ausbildungsverguetung')),
    'abgeleitet.hat-laufende-leistung': wahrheit(laufende),
    'abgeleitet.hat-mieteinnahme': wahrheit(hatMieteinnahme),
    'abgeleitet.fremdes-konto': wahrheit(fremdesKonto),
  },
  noetig,
  gehoertDazu,
  istBekannt,
  mindestens: (ablesung, liste, person) => {
    if (liste !== 'elternteil') return 1
    return ablesung.lies('hauptantrag.person.u25-elternteile', personenort(person)) === 'beide' ? 2 : 1
  },
}
