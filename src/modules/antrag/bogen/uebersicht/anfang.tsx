import { datumLang, tagInBerlin } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Formular,
  Knopf,
  Liste,
  type PortalRahmen,
  PortalSeite,
  type Standmeldung,
} from '../../../../platform/html/index.ts'
import type { Bogen } from '../bogen.ts'
import type { Formularart, Tor } from '../formularart.ts'
import { bogentexte } from '../texte.ts'

interface Props {
  rahmen: PortalRahmen
  art: Formularart
  stand: Standmeldung | undefined
}

/** A form that may be begun. */
export const Anfangsseite = ({ rahmen, art, stand }: Props) => {
  const t = bogentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t(`titel.${art.art}`)} stand={stand}>
      <Absatz art="gross">{t('beginnen.text')}</Absatz>
      <Liste punkte={[t('beginnen.gespeichert'), t('beginnen.weiss'), t('liste.absendbar')]} />
      <Formular aktion={`${art.pfad}/beginnen`}>
        <Knopf>{t('beginnen.knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

/** A form that may not be begun yet: why, who acts now, and what comes then. */
export const Torseite = ({ rahmen, art, stand, tor }: Props & { tor: Extract<Tor, { zu: string }> }) => {
  const t = bogentexte(rahmen.sprache)
  if (tor.zu === 'ohne-antrag')
    return (
      <PortalSeite rahmen={rahmen} titel={t(`titel.${art.art}`)} stand={stand}>
        <Absatz art="gross">{t('tor.ohne-antrag')}</Absatz>
        <Knopf href="/antrag/tag">{t('tor.ohne-antrag.knopf')}</Knopf>
      </PortalSeite>
    )
  if (tor.zu === 'abgesendet')
    return (
      <PortalSeite rahmen={rahmen} titel={t(`titel.${art.art}`)} stand={stand}>
        <Absatz art="gross">{t('tor.abgesendet')}</Absatz>
        <Knopf href={`/antrag/${tor.referenz}`}>{t('tor.abgesendet.knopf')}</Knopf>
      </PortalSeite>
    )
  return (
    <PortalSeite rahmen={rahmen} titel={t('tor.umwandlung.titel')} bereich={t(`titel.${art.art}`)} stand={stand}>
      <Absatz art="gross">{t('tor.umwandlung.text')}</Absatz>
      <Liste
        art="nummern"
        punkte={[
          t('tor.umwandlung.wer', { stelle: tor.stelle }),
          t('tor.umwandlung.dann'),
          ...(art.art === 'hauptantrag' ? [t('tor.umwandlung.datum')] : []),
        ]}
      />
      <Knopf href="/uebersicht">{t('tor.uebersicht')}</Knopf>
    </PortalSeite>
  )
}

/** What was thrown away, and until when it can be had back. */
export function geloeschtMeldung(rahmen: PortalRahmen, art: Formularart, bogen: Bogen): Standmeldung {
  const t = bogentexte(rahmen.sprache)
  return {
    text: t('geloescht.text', { datum: datumLang(tagInBerlin(bogen.endet), rahmen.sprache) }),
    rueckgaengig: { aktion: `${art.pfad}/zurueckholen`, versteckt: { bogen: bogen.id } },
  }
}
