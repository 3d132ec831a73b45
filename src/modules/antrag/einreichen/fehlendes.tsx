import { Absatz, Hinweis, Knopf, Link, Liste, Ueberschrift } from '../../../platform/html/index.ts'
import type { T } from './texte.ts'

export interface FehltProps {
  /** In words for the page; what is about another person says so. */
  angaben: readonly string[]
  nachweise: readonly string[]
}

interface Props extends FehltProps {
  t: T
  /** Of which form, where a page tells of several. */
  teil?: string
  /** Where answers can still be added. */
  ergaenzen?: string
  /** After the sending: what is said instead, and where evidence can be handed in. */
  danach?: { text: string; nachreichen: { href: string; text: string } }
}

/** More would hide what follows; the document lists all. */
const GEZEIGT = 12

const gekuerzt = (punkte: readonly string[], t: T): string[] =>
  punkte.length <= GEZEIGT
    ? [...punkte]
    : [...punkte.slice(0, GEZEIGT), t('fehlt.mehr', { n: punkte.length - GEZEIGT })]

/** What is missing, as a help and not as a barrier. */
export const Fehlendes = ({ angaben, nachweise, t, teil, ergaenzen, danach }: Props) => {
  const vorweg = teil === undefined ? '' : `${teil}: `
  if (angaben.length + nachweise.length === 0) return <Absatz>{`${vorweg}${t('fehlt.nichts')}`}</Absatz>
  return (
    <Hinweis titel={`${vorweg}${t('fehlt.titel')}`}>
      <Absatz>{danach?.text ?? t('fehlt.trotzdem')}</Absatz>
      <Gruppe titel={t('fehlt.angaben')} punkte={gekuerzt(angaben, t)} />
      {ergaenzen !== undefined && angaben.length > 0 && (
        <Absatz>
          <Link href={ergaenzen}>{t('fehlt.ergaenzen')}</Link>
        </Absatz>
      )}
      <Gruppe titel={t('fehlt.nachweise')} punkte={gekuerzt(nachweise, t)} />
      {danach !== undefined && nachweise.length > 0 && (
        <Knopf href={danach.nachreichen.href}>{danach.nachreichen.text}</Knopf>
      )}
    </Hinweis>
  )
}

const Gruppe = ({ titel, punkte }: { titel: string; punkte: readonly string[] }) =>
  punkte.length === 0 ? null : (
    <>
      <Ueberschrift ebene={3}>{titel}</Ueberschrift>
      <Liste punkte={punkte} />
    </>
  )
