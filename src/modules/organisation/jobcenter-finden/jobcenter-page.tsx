import { Knopf, Knopfreihe, type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import type { Dienststelle } from '../dienststelle/dienststelle.ts'
import { ohneInternet } from '../dienststelle/wege.tsx'
import { Kontakt } from './kontakt.tsx'
import { suchtexte } from './texte.ts'

/** The public page of an office; "Auch ohne Internet" is this office's own here. */
export const JobcenterSeite = ({ rahmen, dienststelle }: { rahmen: PortalRahmen; dienststelle: Dienststelle }) => {
  const t = suchtexte(rahmen.sprache)
  const eigener = { ...rahmen, ohneInternet: ohneInternet(dienststelle, rahmen.sprache) }
  return (
    <PortalSeite rahmen={eigener} titel={dienststelle.name} bereich={t('bereich')} zurueck="/jobcenter-finden">
      <h2 class="kern-heading-medium">{t('kontakt')}</h2>
      <Kontakt dienststelle={dienststelle} sprache={rahmen.sprache} />
      <Knopfreihe>
        <Knopf href="/antrag/tag">{t('antrag')}</Knopf>
        <Knopf href="/jobcenter-finden" art="sekundaer">
          {t('andere')}
        </Knopf>
      </Knopfreihe>
    </PortalSeite>
  )
}
