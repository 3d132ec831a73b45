import { type Angabe, Beschreibungsliste, Link, Liste } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Dienststelle } from '../dienststelle/dienststelle.ts'
import { zeitenInWorten } from '../dienststelle/zeiten.ts'
import { suchtexte } from './texte.ts'

interface Props {
  dienststelle: Dienststelle
  sprache: Sprache
}

/** Everything one needs to write to an office, call it or go there. */
export const Kontakt = ({ dienststelle, sprache }: Props) => {
  const t = suchtexte(sprache)
  const { anschrift, telefon, email, einstellungen } = dienststelle
  const { notfalltelefon, webseite, barrierefrei } = einstellungen
  const angaben: (Angabe | undefined)[] = [
    { name: t('anschrift'), wert: <Anschrift {...anschrift} name={dienststelle.name} /> },
    { name: t('telefon'), wert: <Anruf nummer={telefon} /> },
    notfalltelefon === undefined ? undefined : { name: t('notfall'), wert: <Anruf nummer={notfalltelefon} /> },
    { name: t('zeiten'), wert: <Zeiten dienststelle={dienststelle} sprache={sprache} /> },
    email === undefined ? undefined : { name: t('email'), wert: <Post adresse={email} hinweis={t('email.hinweis')} /> },
    webseite === undefined ? undefined : { name: t('webseite'), wert: <Link href={webseite}>{webseite}</Link> },
    barrierefrei === undefined ? undefined : { name: t('zugang'), wert: t(barrierefrei ? 'zugang.ja' : 'zugang.nein') },
  ]
  return <Beschreibungsliste angaben={angaben.filter((angabe) => angabe !== undefined)} />
}

const Anschrift = ({ name, strasse, plz, ort }: { name: string; strasse: string; plz: string; ort: string }) => (
  <>
    <bdi>{name}</bdi>
    <br />
    <bdi>{strasse}</bdi>
    <br />
    <bdi dir="ltr">
      {plz} {ort}
    </bdi>
  </>
)

const Anruf = ({ nummer }: { nummer: string }) => <Link href={`tel:${nummer.replaceAll(/[^\d+]/g, '')}`}>{nummer}</Link>

const Post = ({ adresse, hinweis }: { adresse: string; hinweis: string }) => (
  <>
    <Link href={`mailto:${adresse}`}>{adresse}</Link>
    <br />
    {hinweis}
  </>
)

const Zeiten = ({ dienststelle, sprache }: Props) => {
  const t = suchtexte(sprache)
  const zeilen = [
    ...zeitenInWorten(dienststelle, 'offen', sprache),
    ...zeitenInWorten(dienststelle, 'termin', sprache).map((zeile) => `${t('zeiten.termin')}: ${zeile}`),
    ...zeitenInWorten(dienststelle, 'telefon', sprache).map((zeile) => `${t('zeiten.telefon')}: ${zeile}`),
  ]
  return zeilen.length === 0 ? <>{t('zeiten.keine')}</> : <Liste art="ohne" punkte={zeilen} />
}
