import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { safeHref } from '../safe-href.ts'
import { Anker } from './anker.tsx'
import { Icon } from './icon.tsx'
import { Knopf } from './knopf.tsx'

interface Props {
  /** Address of the list; the fields become its query. Never put a person's name here: searches for persons are POSTs. */
  aktion: string
  /** Filters in force, each with the address of the list without it. */
  aktiv?: readonly { text: string; ohne: string }[]
  children: ComponentChildren
}

/** Search and filters of a list by GET, open from the start, in force only after the button. */
export const Filter = ({ aktion, aktiv = [], children }: Props) => {
  const t = useBausteintexte()
  return (
    <details class="jc-filter" open>
      <summary>{t('filter.titel')}</summary>
      <form class="jc-filter__felder" method="get" action={safeHref(aktion)}>
        {children}
        <Knopf art="sekundaer">{t('filter.knopf')}</Knopf>
      </form>
      {aktiv.length > 0 && (
        <ul class="jc-filter__aktiv" aria-label={t('filter.aktiv')}>
          {aktiv.map(({ text, ohne }) => (
            <li key={text}>
              <Anker class="jc-filter__marke" href={ohne} aria-label={t('filter.weg', { text })}>
                {text}
                <Icon name="close" />
              </Anker>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
