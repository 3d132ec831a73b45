import { datumLang, tagInBerlin } from '../../../../platform/clock/index.ts'
import { Link, Liste, Ueberschrift } from '../../../../platform/html/index.ts'
import { groesse, type Sprache } from '../../../../platform/i18n/index.ts'
import { nachreichtexte } from '../../nachreichen/texte.ts'
import type { Einreichung } from '../einreichungen.ts'
import { wege } from '../wege.ts'

/** Evidence that came after the sending, each time with its document; newest first. */
export const Nachgereichtes = ({ einreichung: e, sprache }: { einreichung: Einreichung; sprache: Sprache }) => {
  const t = nachreichtexte(sprache)
  if (e.nachgereicht.length === 0) return null
  return (
    <>
      <Ueberschrift ebene={2}>{t('getan.titel')}</Ueberschrift>
      <Liste
        punkte={e.nachgereicht.map(({ runde, eingegangen, dokumentGroesse, nachlauf }) => {
          const datum = datumLang(tagInBerlin(eingegangen), sprache)
          if (dokumentGroesse === null) return t(nachlauf ? 'nachlauf.wird' : 'getan.wird', { datum })
          return (
            <Link href={wege.nachgereicht(e.art, e.referenz, runde)} symbol="download">
              {t(nachlauf ? 'nachlauf.dokument' : 'getan.dokument', {
                datum,
                groesse: groesse(dokumentGroesse, sprache),
              })}
            </Link>
          )
        })}
      />
    </>
  )
}
