import { h, type ComponentChildren, type VNode } from 'preact'

interface Props {
  element: 'jc-dateien' | 'jc-passkey' | 'jc-passwort' | 'jc-anker' | 'jc-anker-weiter' | 'jc-sitzung' | 'jc-tasten'
  attribute: Readonly<Record<string, string | boolean>>
  children: ComponentChildren
}

/** Content that one of our custom elements (public/js) improves where JavaScript runs. It works without. */
export const Erweiterung = ({ element, attribute, children }: Props): VNode => h(element, { ...attribute }, children)
