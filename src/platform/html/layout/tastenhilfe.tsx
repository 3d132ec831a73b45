import { Erweiterung } from '../components/erweiterung.ts'
import { useBausteintexte } from '../kontext.ts'

/** A key of the page and what it does. */
export interface Taste {
  taste: string
  text: string
}

/** The list of keys, and the switch for them (WCAG 2.1.4). Without JavaScript there are no keys, and this is not shown. */
export const Tastenhilfe = ({ tasten }: { tasten: readonly Taste[] }) => {
  const t = useBausteintexte()
  const alle: readonly Taste[] = [
    { taste: 'j k', text: t('tasten.zeile') },
    { taste: '↑ ↓ ← →', text: t('tasten.pfeile') },
    { taste: 'x', text: t('tasten.waehlen') },
    { taste: 'Enter', text: t('tasten.oeffnen') },
    ...tasten,
    { taste: '?', text: t('tasten.hilfe') },
  ]
  return (
    <Erweiterung element="jc-tasten" attribute={{ an: t('tasten.an'), aus: t('tasten.aus'), hidden: true }}>
      <button class="jc-linkknopf" type="button" data-hilfe>
        {t('tasten.knopf')}
      </button>
      <dialog class="kern-dialog" aria-labelledby="tasten-titel">
        <header class="kern-dialog__header">
          <h2 class="kern-title" id="tasten-titel">
            {t('tasten.titel')}
          </h2>
        </header>
        <section class="kern-dialog__body">
          <dl class="jc-tastenliste">
            {alle.map(({ taste, text }) => (
              <div key={taste}>
                <dt>
                  <kbd class="jc-taste">{taste}</kbd>
                </dt>
                <dd class="kern-body kern-body--small">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <footer class="kern-dialog__footer">
          <button class="kern-btn kern-btn--primary" type="button" data-schliessen>
            <span class="kern-label">{t('tasten.schliessen')}</span>
          </button>
          <button class="kern-btn kern-btn--secondary" type="button" data-schalter>
            <span class="kern-label">{t('tasten.aus')}</span>
          </button>
        </footer>
      </dialog>
    </Erweiterung>
  )
}
