import {
  Absatz,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  type PortalRahmen,
  PortalSeite,
} from '../../../platform/html/index.ts'
import { wege } from '../einreichen/wege.ts'
import { Nachweisaufgaben, type Zeile } from '../nachweise/liste.tsx'
import { nachweistexte } from '../nachweise/texte.ts'
import type { Nachreichbar } from './offen.ts'
import { nachreichtexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  was: Nachreichbar
  zeilen: readonly Zeile[]
  /** Something was told that can be handed in now. */
  bereit: boolean
  /** Something has just been told. */
  gespeichert: boolean
  /** The button was pressed while nothing was there. */
  leer: boolean
}

/** What is missing of what was sent, and the button that hands in all that was told since. */
export const Nachreichseite = ({ rahmen, was, zeilen, bereit, gespeichert, leer }: Props) => {
  const t = nachreichtexte(rahmen.sprache)
  const { art, referenz } = was.einreichung
  const liste = wege.nachreichen(art, referenz)
  const quittung = wege.quittung(art, referenz)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich', { referenz })}
      zurueck={quittung}
      fehler={leer ? [{ feld: 'nachweise', text: t('leer') }] : []}
      stand={gespeichert && bereit ? { text: t('gemerkt') } : undefined}
    >
      <Absatz>{t(zeilen.length === 0 ? 'nichts' : 'einleitung')}</Absatz>
      <section id="nachweise">
        {zeilen.length > 0 && <Nachweisaufgaben zeilen={zeilen} liste={liste} t={nachweistexte(rahmen.sprache)} />}
      </section>
      {bereit && (
        <>
          <Hinweis titel={t('noch-nicht')}>
            <Absatz>{t('noch-nicht.text')}</Absatz>
          </Hinweis>
          <Formular aktion={liste} schluessel={String(was.angaben.runde + 1)}>
            <Knopfreihe>
              <Knopf>{t('knopf')}</Knopf>
            </Knopfreihe>
          </Formular>
        </>
      )}
      <Absatz>
        <Link href={quittung}>{t('quittung')}</Link>
      </Absatz>
    </PortalSeite>
  )
}
