import type { ComponentChildren } from 'preact'
import { Dateiwahl, Erweiterung, Knopf, useSprache } from '../html/index.ts'
import type { Datei } from './datei.ts'
import { Dateizeile } from './dateizeile.tsx'
import { DATEI_BYTES } from './grenzen.ts'
import { feldtexte } from './feldtexte.ts'

/** What the browser offers to choose; what counts is decided by the file itself. */
const ARTEN = '.pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/*'

interface Props {
  /** Name of the field, and of the hidden ones with the ids of what was taken in. */
  name: string
  label: string
  hinweis?: ComponentChildren
  fehler?: string | undefined
  /** Taken in already, with this form. */
  dateien?: readonly Datei[]
  /** Where one of them is opened, for others than its owner. */
  wo?: (id: string) => string
  /** Where to go when all that was chosen was sent, for a page that does nothing else. */
  danach?: string
}

/**
 * Files in a form with `mitDateien`. Without JavaScript one file goes with each press of "Hochladen" (`aktion=hochladen`); with it any
 * number goes at once and by itself, in parts, and can be stopped and gone on with.
 */
export const Dateifeld = ({ name, label, hinweis, fehler, dateien = [], wo, danach }: Props) => {
  const sprache = useSprache()
  const t = feldtexte(sprache)
  const worte = { name, hoechstens: String(DATEI_BYTES), sprache, ...t.alle, ...(danach !== undefined && { danach }) }
  return (
    <Erweiterung element="jc-dateien" attribute={worte}>
      <Dateiwahl name={`${name}-neu`} label={label} hinweis={hinweis ?? t.grenzen} fehler={fehler} accept={ARTEN} />
      <div data-ohne-skript>
        <Knopf art="sekundaer" name="aktion" wert="hochladen">
          {t.hochladen}
        </Knopf>
      </div>
      <ul class="jc-dateien">
        {dateien.map((datei) => (
          <li key={datei.id}>
            <input type="hidden" name={name} value={datei.id} />
            <Dateizeile datei={datei} {...(wo && { wo })} entfernen={{ name: 'entfernen', wert: datei.id }} />
          </li>
        ))}
      </ul>
      <Zeilenmuster />
      <p class="jc-vh" role="status"></p>
    </Erweiterung>
  )
}

/** What the script fills for each file on its way. */
const Zeilenmuster = () => (
  <template>
    <li>
      <div class="jc-datei">
        <p class="kern-body jc-datei__name">
          <bdi></bdi> <span class="kern-body--muted"></span>
        </p>
        <span class="kern-badge kern-badge--info kern-badge--small">
          <span class="kern-label"></span>
        </span>
        <button type="button" class="kern-btn kern-btn--tertiary kern-btn--x-small">
          <span class="kern-label"></span>
        </button>
        <progress max="100" value="0"></progress>
        <p class="kern-body kern-body--muted jc-prosa jc-datei__hinweis" hidden></p>
      </div>
    </li>
  </template>
)
