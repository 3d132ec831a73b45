import type { ComponentProps } from 'preact'
import { useBausteintexte, useSprache } from '../kontext.ts'
import { groesse } from '../../i18n/index.ts'
import { Formular } from './formular.tsx'
import { Knopf } from './knopf.tsx'
import { Link } from './link.tsx'
import { Marke } from './marke.tsx'

interface Props {
  name: string
  /** Bytes. */
  bytes: number
  /** In a word: hochgeladen · wird geprüft · geprüft · abgelehnt. */
  stand: Pick<ComponentProps<typeof Marke>, 'art' | 'text'>
  /** Why it was refused and what to do, or how long checking takes. */
  hinweis?: string
  /** Only a file that was released can be opened. */
  href?: string
  /** A form of its own; or, inside a form, a button of that one. */
  entfernen?:
    | { aktion: string; schluessel?: string; versteckt?: Readonly<Record<string, string>> }
    | { name: string; wert: string }
}

/** A file with its state. File names come from people: shown as they are, isolated in direction. */
export const Datei = ({ name, bytes, stand, hinweis, href, entfernen }: Props) => {
  const sprache = useSprache()
  return (
    <div class="jc-datei">
      <p class="kern-body jc-datei__name">
        {href === undefined ? (
          <bdi>{name}</bdi>
        ) : (
          <Link href={href} symbol="download">
            <bdi>{name}</bdi>
          </Link>
        )}{' '}
        <span class="kern-body--muted">{groesse(bytes, sprache)}</span>
      </p>
      <Marke {...stand} klein />
      {entfernen && 'aktion' in entfernen && (
        <Formular {...entfernen}>
          <Entfernen knopf={{ name: 'datei', wert: name }} datei={name} />
        </Formular>
      )}
      {entfernen && 'wert' in entfernen && <Entfernen knopf={entfernen} datei={name} />}
      {hinweis && <p class="kern-body kern-body--muted jc-prosa jc-datei__hinweis">{hinweis}</p>}
    </div>
  )
}

const Entfernen = ({ knopf, datei }: { knopf: { name: string; wert: string }; datei: string }) => {
  const t = useBausteintexte()
  return (
    <Knopf art="leise" klein {...knopf}>
      {t('datei.entfernen')}
      <span class="jc-vh"> {datei}</span>
    </Knopf>
  )
}
