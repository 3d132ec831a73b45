import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Isoliert } from './isoliert.tsx'
import { Link } from './link.tsx'

/** A named fact. */
export interface Angabe {
  name: string
  wert: ComponentChildren
  /** Where it can be changed. */
  aendern?: string | undefined
}

/** Facts as name and value, beside each other from 768 px. */
export const Beschreibungsliste = ({
  angaben,
  untereinander,
}: {
  angaben: readonly Angabe[]
  untereinander?: boolean
}) => {
  const t = useBausteintexte()
  return (
    <dl class={`kern-description-list${untereinander ? ' kern-description-list--col' : ''}`}>
      {angaben.map(({ name, wert, aendern }) => (
        <div class="kern-description-list-item" key={name}>
          <dt class="kern-description-list-item__key">{name}</dt>
          <dd
            class={`kern-description-list-item__value${aendern === undefined ? '' : ' kern-description-list-item__value--aendern'}`}
          >
            {aendern === undefined ? (
              <Isoliert>{wert}</Isoliert>
            ) : (
              <span>
                <Isoliert>{wert}</Isoliert>
              </span>
            )}
            {aendern !== undefined && (
              <span>
                <Link href={aendern} name={t('aendern.was', { was: name })}>
                  {t('aendern')}
                </Link>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
