import { Absatz, Hinweis, type Standmeldung } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Stand } from './fortsetzen.ts'
import { verbundtexte } from './texte.ts'

const gute = ['verbunden', 'bestaetigt', 'uebernommen'] as const
const andere = ['abgebrochen', 'gestoert', 'gesperrt', 'vergeben', 'verfallen'] as const satisfies Stand[]
const staende: ReadonlySet<unknown> = new Set([...gute, ...andere])

/** The word in an address on what became of an errand, if it is one of ours. */
export const alsStand = (wort: unknown): Stand | undefined => (staende.has(wort) ? (wort as Stand) : undefined)

interface Props {
  readonly sprache: Sprache
  readonly stand: Stand | undefined
  readonly dienst: string
}

/** What went well, for the status line of the page. */
export function standmeldung({ sprache, stand, dienst }: Props): Standmeldung | undefined {
  const eine = gute.find((einer) => einer === stand)
  return eine && { text: verbundtexte(sprache)(`stand.${eine}`, { dienst }) }
}

/** What did not: a box with its own title, not the green line. */
export const Standhinweis = ({ sprache, stand, dienst }: Props) => {
  const t = verbundtexte(sprache)
  const einer = andere.find((wort) => wort === stand)
  if (einer === undefined) return null
  return (
    <Hinweis art={einer === 'abgebrochen' ? 'info' : 'warnung'} titel={t(`standtitel.${einer}`)} id="stand">
      <Absatz>{t(`stand.${einer}`, { dienst })}</Absatz>
    </Hinweis>
  )
}
