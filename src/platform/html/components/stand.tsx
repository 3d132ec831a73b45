import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Formular } from './formular.tsx'
import { Icon } from './icon.tsx'
import { Knopf } from './knopf.tsx'

/** What has just been done, and the way back. */
export interface Standmeldung {
  text: ComponentChildren
  rueckgaengig?: { aktion: string; schluessel?: string; versteckt?: Readonly<Record<string, string>> } | undefined
}

/** The status line below the title after a redirect. It stays until the next page. */
export const Stand = ({ text, rueckgaengig }: Standmeldung) => {
  const t = useBausteintexte()
  return (
    <div class="jc-stand">
      <p class="kern-body jc-stand__text" role="status" id="stand" tabindex={-1}>
        <Icon name="success" />
        <span>{text}</span>
      </p>
      {rueckgaengig && (
        <Formular {...rueckgaengig}>
          <Knopf art="sekundaer" klein beschriebenVon="stand">
            {t('stand.rueckgaengig')}
          </Knopf>
        </Formular>
      )}
    </div>
  )
}
