import type { ComponentChildren } from 'preact'
import {
  Absatz,
  Hinweis,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { inhaltstexte } from './texte.ts'
import type { Betreiber, Block, Seiteninhalt, Stelle } from './schema.ts'

export interface InhaltProps {
  inhalt: Seiteninhalt
  betreiber: Betreiber
  /** Fills `{…}`. */
  fuellen: (text: string) => string
}

interface Props extends InhaltProps {
  rahmen: PortalRahmen
  /** The crisis box is left out where the page itself is about it. */
  ohneNotlage?: boolean
  /** Names the operator: says so if it is invented. */
  nenntBetreiber?: boolean
  /** German by nature: the title in the page's language, a note, and the rest marked as German. */
  nurDeutsch?: string
  /** After the sections. */
  children?: ComponentChildren
}

/** A page that is nothing but dated text: duties, help. */
export const InhaltSeite = ({ rahmen, ohneNotlage, nenntBetreiber, nurDeutsch, children, ...rest }: Props) => {
  const t = inhaltstexte(rahmen.sprache)
  const fremd = nurDeutsch !== undefined && rahmen.sprache !== 'de'
  return (
    <PortalSeite rahmen={rahmen} titel={fremd ? nurDeutsch : rest.inhalt.titel} ohneNotlage={ohneNotlage === true}>
      {nenntBetreiber && rest.betreiber.erfunden && (
        <Hinweis titel={t('erfunden.titel')}>
          <Absatz>{t('erfunden.text')}</Absatz>
        </Hinweis>
      )}
      {fremd ? (
        <>
          <Absatz art="leise">{t('deutsch.hinweis')}</Absatz>
          <div class="jc-inhalt" lang="de">
            <Inhalt {...rest} />
          </div>
        </>
      ) : (
        <Inhalt {...rest} />
      )}
      {children}
    </PortalSeite>
  )
}

/** Introduction and sections of a page, in order. */
export const Inhalt = ({ inhalt, betreiber, fuellen }: InhaltProps) => (
  <>
    {inhalt.einleitung.map((satz) => (
      <Absatz key={satz}>{fuellen(satz)}</Absatz>
    ))}
    {inhalt.abschnitte.map(({ titel, bloecke }) => [
      <Ueberschrift ebene={2} key={titel}>
        {fuellen(titel)}
      </Ueberschrift>,
      ...bloecke.map((block, stelle) => (
        <Baustein key={`${titel} ${stelle}`} block={block} betreiber={betreiber} fuellen={fuellen} />
      )),
    ])}
  </>
)

const Baustein = ({ block, betreiber, fuellen }: { block: Block } & Omit<InhaltProps, 'inhalt'>) => {
  if (typeof block === 'string') return <Absatz>{fuellen(block)}</Absatz>
  if ('liste' in block) return <Liste punkte={block.liste.map(fuellen)} />
  if ('link' in block)
    return (
      <Absatz>
        <Link href={block.link.href}>{block.link.text}</Link>
      </Absatz>
    )
  return <Adresse stelle={block.stelle === 'betreiber' ? betreiber : betreiber[block.stelle]} />
}

/** A body with its address and the ways to reach it. German, whatever the page's language. */
const Adresse = ({ stelle }: { stelle: Stelle }) => (
  <address class="jc-adresse kern-body">
    <span lang="de">
      <strong>{stelle.name}</strong>
      <br />
      {stelle.strasse}
      <br />
      {stelle.plz} {stelle.ort}
    </span>
    {stelle.telefon !== undefined && <Zeile href={`tel:${stelle.telefon.replaceAll(' ', '')}`} text={stelle.telefon} />}
    {stelle.email !== undefined && <Zeile href={`mailto:${stelle.email}`} text={stelle.email} />}
    {stelle.webseite !== undefined && <Zeile href={stelle.webseite} text={stelle.webseite} />}
  </address>
)

const Zeile = ({ href, text }: { href: string; text: string }) => (
  <>
    <br />
    <Link href={href}>
      <bdi dir="ltr">{umbrechbar(text)}</bdi>
    </Link>
  </>
)

/** A long address breaks before its @, not in the middle of a word. */
const umbrechbar = (text: string): ComponentChildren =>
  text.split(/(?=@)/).map((teil, stelle) => [stelle > 0 && <wbr />, teil])
