import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { safeHref } from '../safe-href.ts'
import { Erweiterung } from './erweiterung.ts'

interface Props {
  /** Own path the form is posted to. */
  aktion: string
  /** Idempotency key, hidden as `schluessel`: a second press shows the first result. */
  schluessel?: string | undefined
  /** Further hidden fields, e.g. the version of the page. */
  versteckt?: Readonly<Record<string, string>>
  /** Carries files. */
  mitDateien?: boolean
  /** What was typed is saved before the form is checked: its page can be had again by its address. */
  gespeichert?: boolean
  /** Takes what stands behind the "#" of this page's address along to where the answer leads; the server never gets it. */
  ankerMit?: boolean
  /** For buttons elsewhere on the page. */
  id?: string
  children: ComponentChildren
}

/** A form that is posted to our own server. Checking is the server's: browsers' own bubbles are off. */
export const Formular = ({ ankerMit, ...props }: Props) =>
  ankerMit ? (
    <Erweiterung element="jc-anker-weiter" attribute={{}}>
      <Formularkern {...props} />
    </Erweiterung>
  ) : (
    <Formularkern {...props} />
  )

const Formularkern = ({ aktion, schluessel, versteckt = {}, mitDateien, gespeichert, id, children }: Props) => {
  const t = useBausteintexte()
  return (
    <form
      class="jc-formular"
      method="post"
      action={safeHref(aktion)}
      enctype={mitDateien ? 'multipart/form-data' : undefined}
      novalidate
      id={id}
      data-sendet={t('knopf.sendet')}
      data-gespeichert={gespeichert ? '' : undefined}
    >
      {schluessel !== undefined && <input type="hidden" name="schluessel" value={schluessel} />}
      {Object.entries(versteckt).map(([name, wert]) => (
        <input key={name} type="hidden" name={name} value={wert} />
      ))}
      {children}
    </form>
  )
}
