import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Icon } from './icon.tsx'

/** The crisis box: what to do without food, power or a home, and the numbers for danger and worry. From dated content. */
export const Notlage = ({ absaetze }: { absaetze: readonly ComponentChildren[] }) => {
  const t = useBausteintexte()
  return (
    <section class="jc-notlage" aria-labelledby="notlage-titel">
      <h2 class="kern-heading-small" id="notlage-titel">
        <Icon name="warning" />
        <span>{t('notlage.titel')}</span>
      </h2>
      {absaetze.map((absatz, stelle) => (
        <p class="kern-body jc-prosa" key={stelle}>
          {absatz}
        </p>
      ))}
    </section>
  )
}
