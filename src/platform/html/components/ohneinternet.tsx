import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'

/** The three other ways, in lines: address and forms; number and hours; address and hours. */
export interface OhneInternetInhalt {
  papier: readonly ComponentChildren[]
  telefon: readonly ComponentChildren[]
  besuch: readonly ComponentChildren[]
}

/** “Auch ohne Internet”: on every page of the portal. Writing, calling and visiting are just as good. */
export const OhneInternet = (wege: OhneInternetInhalt) => {
  const t = useBausteintexte()
  return (
    <section class="jc-ohneinternet" aria-labelledby="ohneinternet-titel">
      <h2 class="kern-heading-medium" id="ohneinternet-titel">
        {t('ohneinternet.titel')}
      </h2>
      <p class="kern-body jc-prosa">{t('ohneinternet.text')}</p>
      <div class="jc-ohneinternet__wege">
        {(['papier', 'telefon', 'besuch'] as const).map((weg) => (
          <div key={weg}>
            <h3 class="kern-heading-small">{t(`ohneinternet.${weg}`)}</h3>
            {wege[weg].map((zeile, stelle) => (
              <p class="kern-body" key={stelle}>
                {zeile}
              </p>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
