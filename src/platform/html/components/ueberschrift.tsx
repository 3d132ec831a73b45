import type { ComponentChildren } from 'preact'

interface Props {
  /** 1 is the page's title: the layouts set it, and there is exactly one. */
  ebene: 1 | 2 | 3 | 4
  /** Optical size where it differs from the level. */
  groesse?: 'gross' | 'mittel' | 'klein'
  id?: string
  children: ComponentChildren
}

const klassen = { gross: 'kern-heading-large', mittel: 'kern-heading-medium', klein: 'kern-heading-small' }
const jeEbene = { 1: 'gross', 2: 'mittel', 3: 'klein', 4: 'klein' } as const

export const Ueberschrift = ({ ebene, groesse = jeEbene[ebene], id, children }: Props) => {
  const Tag = `h${ebene}` as const
  return (
    <Tag class={klassen[groesse]} id={id}>
      {children}
    </Tag>
  )
}
