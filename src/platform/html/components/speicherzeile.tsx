import { useBausteintexte } from '../kontext.ts'

/** The static line below the buttons of a form: when it was saved, until when one stays signed in (“14:05”). */
export const Speicherzeile = ({
  gespeichert,
  angemeldetBis,
}: {
  gespeichert?: string | undefined
  angemeldetBis?: string | undefined
}) => {
  const t = useBausteintexte()
  if (gespeichert === undefined && angemeldetBis === undefined) return null
  return (
    <p class="kern-body kern-body--muted jc-speicherzeile">
      {gespeichert !== undefined && <span id="gespeichert">{t('gespeichert.um', { zeit: gespeichert })} </span>}
      {angemeldetBis !== undefined && <span>{t('angemeldet.bis', { zeit: angemeldetBis })}</span>}
    </p>
  )
}
