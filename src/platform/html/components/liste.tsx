import type { ComponentChildren } from 'preact'

interface Props {
  punkte: readonly ComponentChildren[]
  /** nummern: the order matters; strich: plain lines without marks. */
  art?: 'punkte' | 'nummern' | 'ohne'
}

export const Liste = ({ punkte, art = 'punkte' }: Props) => {
  const Tag = art === 'nummern' ? 'ol' : 'ul'
  const klasse = { punkte: ' kern-list--bullet', nummern: ' kern-list--number', ohne: ' jc-liste-ohne' }[art]
  return (
    <Tag class={`kern-list${klasse} jc-prosa`}>
      {punkte.map((punkt, stelle) => (
        <li key={stelle}>{punkt}</li>
      ))}
    </Tag>
  )
}
