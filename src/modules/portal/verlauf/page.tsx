import {
  Absatz,
  Knopf,
  Knopfreihe,
  Link,
  type PortalRahmen,
  PortalSeite,
  Reiter,
} from '../../../platform/html/index.ts'
import { Verlaufsliste } from './liste.tsx'
import { verlauftexte } from './texte.ts'
import { type Bereich, bereiche, type Blatt } from './zusammenstellen.ts'

interface Props {
  rahmen: PortalRahmen
  blatt: Blatt
  bereich: Bereich | undefined
  /** A page further down. */
  aelter: boolean
}

const adresse = (bereich: Bereich | undefined, vor?: Date): string => {
  const wahl = new URLSearchParams({
    ...(bereich && { bereich }),
    ...(vor && { vor: String(vor.getTime()) }),
  }).toString()
  return wahl === '' ? '/verlauf' : `/verlauf?${wahl}`
}

/** Everything that happened, in plain words (ux: Ereignishistorie). */
export const VerlaufSeite = ({ rahmen, blatt, bereich, aelter }: Props) => {
  const t = verlauftexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')}>
      <Absatz>{t('einleitung')}</Absatz>
      <Reiter
        name={t('filter.name')}
        eintraege={[undefined, ...bereiche].map((einer) => ({
          text: t(`filter.${einer ?? 'alles'}`),
          href: adresse(einer),
          aktiv: einer === bereich,
        }))}
      />
      {aelter && (
        <Absatz>
          <Link href={adresse(bereich)} symbol="arrow-up">
            {t('neueste')}
          </Link>
        </Absatz>
      )}
      {blatt.eintraege.length > 0 ? (
        <Verlaufsliste eintraege={blatt.eintraege} />
      ) : (
        <Leer rahmen={rahmen} bereich={bereich} aelter={aelter} />
      )}
      {blatt.weiter && (
        <Knopfreihe>
          <Knopf href={adresse(bereich, blatt.weiter)} art="sekundaer">
            {t('aelter')}
          </Knopf>
        </Knopfreihe>
      )}
      <Absatz art="leise">{t('papier')}</Absatz>
    </PortalSeite>
  )
}

/** Why there is nothing, and what can be done about it. */
const Leer = ({ rahmen, bereich, aelter }: Omit<Props, 'blatt'>) => {
  const t = verlauftexte(rahmen.sprache)
  return (
    <>
      <Absatz>{t(aelter ? 'leer.aelter' : `leer.${bereich ?? 'alles'}`)}</Absatz>
      {bereich === 'antrag' && !aelter && (
        <Knopfreihe>
          <Knopf href="/antrag/tag">{t('antrag.knopf')}</Knopf>
        </Knopfreihe>
      )}
    </>
  )
}
