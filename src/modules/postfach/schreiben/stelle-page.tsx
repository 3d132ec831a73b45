import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Select,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Stellenwahl } from '../stellen.ts'
import { schreibtexte } from '../texte/schreiben.ts'

interface Props {
  rahmen: PortalRahmen
  wahl: Stellenwahl
  meldungen: Meldungen
}

/** More than these are a list to open. */
const VIELE = 7

/** Which office (PF-02): the one in charge first. */
export const StelleSeite = ({ rahmen, wahl: { eigene, andere, agenturen }, meldungen }: Props) => {
  const t = schreibtexte(rahmen.sprache)
  const moeglichkeiten = [
    ...eigene.map(({ id, name }) => ({ wert: id, text: name, hinweis: t('stelle.ihre') })),
    ...andere.map(({ id, name }) => ({ wert: id, text: name })),
    ...agenturen.map(({ id, name }) => ({ wert: id, text: name, hinweis: t('stelle.agentur') })),
  ]
  const feld = { name: 'stelle', label: t('stelle.label'), fehler: meldungen.fuer('stelle'), wert: eigene[0]?.id }
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('stelle.titel')}
      bereich={t('bereich')}
      zurueck={pfade.liste}
      fehler={meldungen.liste}
    >
      {moeglichkeiten.length === 0 ? (
        <Absatz>{t('stelle.keine')}</Absatz>
      ) : (
        <Formular aktion={pfade.stelle}>
          {moeglichkeiten.length > VIELE ? (
            <Select {...feld} moeglichkeiten={moeglichkeiten} breite={30} />
          ) : (
            <Auswahl {...feld} moeglichkeiten={moeglichkeiten} />
          )}
          <Knopfreihe>
            <Knopf>{t('weiter')}</Knopf>
          </Knopfreihe>
        </Formular>
      )}
    </PortalSeite>
  )
}
