import { useBausteintexte } from '../kontext.ts'
import type { Meldung } from '../../forms/index.ts'
import { feldId } from './feld.tsx'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'

/** All errors of the page in one place, each a link to its field. The layouts show it first in main and give it the focus. */
export const Fehlerliste = ({ fehler }: { fehler: readonly Meldung[] }) => {
  const t = useBausteintexte()
  if (fehler.length === 0) return null
  return (
    <div class="kern-alert kern-alert--danger jc-fehlerliste" id="fehlerliste" role="alert" tabindex={-1} autofocus>
      <div class="kern-alert__header">
        <Icon name="danger" />
        <h2 class="kern-title">{fehler.length === 1 ? t('fehler.eine') : t('fehler.liste', { n: fehler.length })}</h2>
      </div>
      <div class="kern-alert__body">
        <ul class="kern-list kern-list--bullet">
          {fehler.map(({ feld, text }) => (
            <li key={feld}>{feld === '' ? text : <Link href={`#${feldId(feld)}`}>{text}</Link>}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
