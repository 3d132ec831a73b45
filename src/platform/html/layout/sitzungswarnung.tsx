import { Erweiterung } from '../components/erweiterung.ts'
import { useBausteintexte } from '../kontext.ts'
import type { SitzungImRahmen } from './rahmen.ts'

/** The dialog five minutes before the session ends. Without JavaScript it stays closed; the line by each form says the time. */
export const Sitzungswarnung = ({ sekunden, verlaengern }: SitzungImRahmen) => {
  const t = useBausteintexte()
  return (
    <Erweiterung element="jc-sitzung" attribute={{ sekunden: String(sekunden), verlaengern }}>
      <dialog class="kern-dialog" aria-labelledby="sitzung-titel" aria-describedby="sitzung-text">
        <header class="kern-dialog__header">
          <h2 class="kern-title" id="sitzung-titel">
            {t('sitzung.titel')}
          </h2>
        </header>
        <section class="kern-dialog__body">
          <p class="kern-body" id="sitzung-text">
            {t('sitzung.warnung')}
          </p>
          <p class="kern-body" data-ende hidden>
            {t('sitzung.ende')}
          </p>
        </section>
        <footer class="kern-dialog__footer">
          <button class="kern-btn kern-btn--primary" type="button" data-bleiben>
            <span class="kern-label">{t('sitzung.bleiben')}</span>
          </button>
          <a class="kern-btn kern-btn--primary" href="" data-anmelden hidden>
            <span class="kern-label">{t('seite.anmelden')}</span>
          </a>
        </footer>
      </dialog>
    </Erweiterung>
  )
}
