import { datumLang, type Instant, tagInBerlin, zeitpunktLang } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Anschrift, PersonAnzeige } from '../../step/index.ts'
import type { Bindung } from '../kunde/stufen.ts'
import type { KontoAnzeige } from './query.ts'
import { kontotexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  konto: KontoAnzeige
  person: PersonAnzeige
  bindung: Bindung
}

/** Own data: how one gets in, and what was declared so far. */
export const KontoSeite = ({ rahmen, konto, person, bindung }: Props) => {
  const t = kontotexte(rahmen.sprache)
  const moment = (i: Instant): string => t('zeitpunkt', zeitpunktLang(i, rahmen.sprache))
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')}>
      <Ueberschrift ebene={2}>{t('zugang.titel')}</Ueberschrift>
      <Beschreibungsliste
        angaben={[
          { name: t('email'), wert: <bdi dir="ltr">{konto.email}</bdi> },
          { name: t('stufe'), wert: t(`bindung.${bindung}`) },
          { name: t('seit'), wert: datumLang(tagInBerlin(konto.erstellt), rahmen.sprache) },
          ...(konto.zuletztAngemeldet ? [{ name: t('zuletzt'), wert: moment(konto.zuletztAngemeldet) }] : []),
        ]}
      />
      <Liste
        art="ohne"
        punkte={[
          <Link href="/konto/anmeldewege">{t('anmeldewege')}</Link>,
          <Link href="/konto/sitzungen">{t('sitzungen')}</Link>,
        ]}
      />
      <Ueberschrift ebene={2}>{t('person.titel')}</Ueberschrift>
      <Person rahmen={rahmen} person={person} bewiesen={bindung === 'ausweis'} />
    </PortalSeite>
  )
}

const Person = ({ rahmen, person, bewiesen }: { rahmen: PortalRahmen; person: PersonAnzeige; bewiesen: boolean }) => {
  const t = kontotexte(rahmen.sprache)
  if (person.nachname === null) return <Absatz>{t('person.leer')}</Absatz>
  return (
    <>
      <Beschreibungsliste
        angaben={[
          { name: t('name'), wert: <bdi>{[person.vorname, person.nachname].filter(Boolean).join(' ')}</bdi> },
          {
            name: t('geburtsdatum'),
            wert: person.geburtsdatum ? datumLang(person.geburtsdatum, rahmen.sprache) : t('keine'),
          },
          { name: t('anschrift'), wert: person.anschrift ? <bdi>{zeile(person.anschrift)}</bdi> : t('keine') },
          { name: t('telefon'), wert: person.telefon ? <bdi dir="ltr">{person.telefon}</bdi> : t('keine') },
        ]}
      />
      <Absatz>{t(bewiesen ? 'person.bewiesen' : 'person.herkunft')}</Absatz>
      <Absatz>{t('person.aendern')}</Absatz>
    </>
  )
}

const zeile = (a: Anschrift): string =>
  [[a.strasse, a.hausnummer], [a.zusatz], [a.plz, a.ort], [a.land]]
    .map((teile) => teile.filter(Boolean).join(' '))
    .filter(Boolean)
    .join(', ')
