import { h, type VNode } from 'preact'

interface Props {
  /** Set off from what stands around it. */
  stark?: boolean
  children: string
}

/**
 * A number that people read out, type and copy: no translator touches it, it runs from left to right in any language, and no narrow
 * line breaks it at its hyphen.
 */
export function Referenz({ stark, children }: Props): VNode {
  // As a plain attribute: the renderer leaves out a "translate" that is false.
  const attribute: Readonly<Record<string, string>> = { class: 'jc-referenz', dir: 'ltr', translate: 'no' }
  const nummer = h('bdi', { ...attribute }, children)
  return stark ? h('strong', {}, nummer) : nummer
}
