import { datumLang, monatLang } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
  Zusammenfassung,
} from '../../../../platform/html/index.ts'
import { antragstexte } from '../../texte.ts'
import { anschriftzeilen } from '../anschriftzeilen.ts'
import { schritte } from '../fragen/rahmenseite.tsx'
import type { Geprueft } from './vollstaendig.ts'

interface Props extends Geprueft {
  rahmen: PortalRahmen
  schluessel: string
  angemeldet: boolean
}

type T = ReturnType<typeof antragstexte>

/** The answers once more, where they go, and the button that fixes the date. */
export const PruefenSeite = ({ rahmen, person, anschrift, zuordnung, schluessel, angemeldet }: Props) => {
  const t = antragstexte(rahmen.sprache)
  const { dienststelle } = zuordnung
  const ziel =
    zuordnung.art === 'klar'
      ? `${dienststelle.name}, ${dienststelle.anschrift.ort}`
      : t('pruefen.auffang', { stelle: dienststelle.name })
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('pruefen.titel')}
      bereich={t('tda.bereich')}
      schritte={{ schritte: schritte(t), aktuell: 3 }}
    >
      <Zusammenfassung
        titel={t('pruefen.person')}
        aendern="/antrag/tag/person"
        angaben={[
          { name: t('pruefen.name'), wert: `${person.vorname} ${person.nachname}` },
          { name: t('pruefen.geburtsdatum'), wert: datumLang(person.geburtsdatum, rahmen.sprache) },
          {
            name: t('pruefen.ab'),
            wert: person.ab === 'sofort' ? t('person.ab.sofort') : monatLang(person.monat, rahmen.sprache),
          },
        ]}
      />
      <Zusammenfassung
        titel={t('pruefen.anschrift')}
        aendern="/antrag/tag/anschrift"
        angaben={[
          { name: t('pruefen.anschrift'), wert: <Zeilen zeilen={anschriftzeilen(anschrift, t)} /> },
          { name: t('pruefen.telefon'), wert: anschrift.telefon ?? t('pruefen.keins') },
          { name: t('pruefen.jobcenter'), wert: ziel },
        ]}
      />
      {angemeldet ? <Absenden t={t} schluessel={schluessel} rahmen={rahmen} /> : <KontoNoetig t={t} />}
    </PortalSeite>
  )
}

const Zeilen = ({ zeilen }: { zeilen: readonly string[] }) => (
  <>
    {zeilen.map((zeile) => (
      <div key={zeile}>
        <bdi>{zeile}</bdi>
      </div>
    ))}
  </>
)

const Absenden = ({ t, schluessel, rahmen }: { t: T; schluessel: string; rahmen: PortalRahmen }) => (
  <Formular aktion="/antrag/tag/pruefen" schluessel={schluessel}>
    <Absatz art="fett">{t('pruefen.erklaerung')}</Absatz>
    <Absatz>{t('pruefen.folge')}</Absatz>
    <Knopfreihe>
      <Knopf>{t('pruefen.knopf')}</Knopf>
      <Knopf art="sekundaer" href="/antrag/tag/anschrift">
        {t('knopf.zurueck')}
      </Knopf>
    </Knopfreihe>
    <Speicherzeile angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
  </Formular>
)

const KontoNoetig = ({ t }: { t: T }) => (
  <>
    <Hinweis titel={t('pruefen.konto.titel')}>
      <Absatz>{t('pruefen.konto.text')}</Absatz>
      <Absatz>{t('pruefen.konto.heute')}</Absatz>
    </Hinweis>
    <Knopfreihe>
      <Knopf href="/registrieren?weiter=/antrag/tag/pruefen">{t('pruefen.konto.anlegen')}</Knopf>
      <Knopf art="sekundaer" href="/anmelden?weiter=/antrag/tag/pruefen">
        {t('pruefen.konto.anmelden')}
      </Knopf>
    </Knopfreihe>
  </>
)
