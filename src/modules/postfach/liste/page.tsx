import {
  Absatz,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  type PortalRahmen,
  PortalSeite,
  Postliste,
  type Postzeile,
  Reiter,
  type Standmeldung,
  Textfeld,
} from '../../../platform/html/index.ts'
import { Unzustellbar } from '../hinweis/unzustellbar.tsx'
import { pfade } from '../pfade.ts'
import { listentexte, type T } from '../texte/liste.ts'

/** The views of the list, each with an address of its own. */
export type Ansicht = 'alle' | 'ungelesen' | 'entwuerfe' | 'papierkorb'

interface Props {
  rahmen: PortalRahmen
  ansicht: Ansicht
  zeilen: readonly Postzeile[]
  ungelesen: number
  entwuerfe: number
  /** What was searched for, and found. */
  suche?: { readonly begriff: string } | undefined
  benachrichtigt: boolean
  unzustellbar: boolean
  stand: Standmeldung | undefined
}

const adressen = {
  alle: pfade.liste,
  ungelesen: pfade.ungelesen,
  entwuerfe: pfade.entwuerfe,
  papierkorb: pfade.papierkorb,
}

/** All conversations of one customer, the unread first (ux W9). */
export const ListenSeite = (props: Props) => {
  const { rahmen, ansicht, zeilen, suche } = props
  const t = listentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} stand={props.stand}>
      {props.unzustellbar && <Unzustellbar sprache={rahmen.sprache} />}
      <Knopfreihe>
        <Knopf href={pfade.schreiben}>{t('schreiben')}</Knopf>
      </Knopfreihe>
      <Ansichten {...props} t={t} />
      {ansicht === 'alle' && <Suche begriff={suche?.begriff} t={t} />}
      {suche && zeilen.length > 0 && <Absatz>{t('suche.treffer', { n: zeilen.length })}</Absatz>}
      {ansicht === 'papierkorb' && zeilen.length > 0 && <Absatz>{t('papierkorb.satz')}</Absatz>}
      {zeilen.length === 0 ? <Absatz>{leer(ansicht, suche !== undefined, t)}</Absatz> : <Postliste zeilen={zeilen} />}
      {suche && (
        <Absatz>
          <Link href={pfade.liste}>{t('suche.alle')}</Link>
        </Absatz>
      )}
      {ansicht === 'entwuerfe' && zeilen.length > 0 && <Absatz art="leise">{t('entwurf.ablauf')}</Absatz>}
      <Absatz>
        {t(props.benachrichtigt ? 'mail.an' : 'mail.aus')}{' '}
        <Link href={pfade.benachrichtigung}>{t('mail.aendern')}</Link>
      </Absatz>
      <Absatz art="leise">{t('wer')}</Absatz>
    </PortalSeite>
  )
}

const Ansichten = ({ ansicht, ungelesen, entwuerfe, t }: Props & { t: T }) => (
  <Reiter
    name={t('ansichten')}
    eintraege={(['alle', 'ungelesen', 'entwuerfe', 'papierkorb'] as const).map((eine) => ({
      text: t(eine),
      href: adressen[eine],
      aktiv: eine === ansicht,
      ...(eine === 'ungelesen' && { anzahl: ungelesen }),
      ...(eine === 'entwuerfe' && { anzahl: entwuerfe }),
    }))}
  />
)

const Suche = ({ begriff, t }: { begriff: string | undefined; t: T }) => (
  <Formular aktion={pfade.suchen}>
    <Textfeld name="begriff" label={t('suche.label')} wert={begriff} />
    <Knopf art="sekundaer">{t('suche.knopf')}</Knopf>
  </Formular>
)

const leer = (ansicht: Ansicht, gesucht: boolean, t: T): string =>
  gesucht ? t('suche.keine') : ansicht === 'alle' ? t('leer') : t(`leer.${ansicht}`)
