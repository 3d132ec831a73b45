import { createContext, h, type ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Sprache } from '../i18n/index.ts'
import { bausteintexte } from './texte.ts'

const SpracheKontext = createContext<Sprache>('de')

/** Sets the language for every component inside; the layouts do it, so that no component has to be told. */
export const Sprachraum = ({ sprache, children }: { sprache: Sprache; children: ComponentChildren }) =>
  h(SpracheKontext.Provider, { value: sprache }, children)

/** The language of the page around a component. */
export const useSprache = (): Sprache => useContext(SpracheKontext)

/** The components' own words in the language of the page. */
export const useBausteintexte = () => bausteintexte(useSprache())
