import {
  type Antwort,
  type Antworten,
  feldartVon,
  type Frage,
  istListe,
  istOffen,
  mitFestem,
  zeilenVon,
} from '../../../strecke/index.ts'
import type { Formularart } from '../../bogen/formularart.ts'
import { antwortenVon } from '../../bogen/pruefstand/gang.ts'
import { haushaltPruefen } from '../../formulare/haushalt.ts'
import { artVon, type Probehaushalt } from '../../formulare/probe.ts'
import { hauptantrag } from '../../hauptantrag/hauptantrag.ts'
import { veraenderung } from '../../veraenderung/veraenderung.ts'
import { weiterbewilligung } from '../../weiterbewilligung/weiterbewilligung.ts'
import { fragenDer } from '../fehlend.ts'
import { personennamen } from '../personen.ts'
import { ausgefuellt } from './ausfuellen.ts'
import { alsEingereicht, deutsch, formulare } from './familie.ts'

/** Word in answers that nobody asks for with the other answers. */
export const GESTRICHEN = 'GESTRICHEN'

const arten: Readonly<Record<string, Formularart>> = { weiterbewilligung, aenderung: veraenderung }
const fragen = fragenDer(formulare.definition)

/** The household with every question answered that it meets, and with free text in every question that it does not. */
export function ausgefuellterHaushalt(haushalt: Probehaushalt) {
  const art = arten[artVon(haushalt)] ?? hauptantrag
  const umstaende = { stichtag: haushalt.stichtag }
  const antworten = ausgefuellt(formulare, mitFestem(antwortenVon(haushalt), art.umfang), umstaende)
  const eingereicht = alsEingereicht(mitUngefragtem(antworten), undefined, { art: art.art, ...umstaende })
  return { haushalt, art, antworten, eingereicht }
}

/** Lists are left out: an answer of theirs is an entry more. */
const mitUngefragtem = (antworten: Antworten): Antworten =>
  Object.fromEntries(
    Object.entries(antworten).map(([instanz, werte]) => [instanz, { ...ungefragtes(instanz), ...werte }]),
  )

const ungefragtes = (instanz: string): Antworten[string] =>
  Object.fromEntries(
    [...fragen.values()]
      .filter(({ art, je }) => ['text', 'langtext'].includes(art) && !istListe(je) && gehoertZu(je, instanz))
      .map(({ id }) => [id, `${GESTRICHEN} ${id}`]),
  )

const gehoertZu = (je: Frage['je'], instanz: string): boolean =>
  je === 'antrag' ? instanz === 'antrag' : /^person\/\d+$/.test(instanz)

export interface GedruckteZeile {
  readonly seite: string
  readonly frage: string
  readonly antwort: string
}

/** What the document of the household must say: each question of its pages with its answer, in German. */
export function gedruckteZeilen({ haushalt, art, antworten }: ReturnType<typeof ausgefuellterHaushalt>) {
  const eigene = new Set(formulare.definition.seiten.filter(art.umfang.seiten).map(({ key }) => key))
  const name = personennamen(antworten)
  return haushaltPruefen({ ...haushalt, antworten })
    .seiten.filter(({ key }) => eigene.has(key) && key !== 'abschluss.pruefen')
    .flatMap(({ key, instanz, fragen: ids }) =>
      ids
        .flatMap((id) => fragen.get(id) ?? [])
        .filter((frage) => feldartVon(frage) !== undefined && wirdGedruckt(frage, antworten[instanz]?.[frage.id]))
        .map((frage): GedruckteZeile => ({
          seite: key,
          frage: deutsch.frage(frage.id, ansprache(instanz, name)).text,
          antwort: inWorten(frage, antworten[instanz]?.[frage.id], haushalt.stichtag, antworten),
        })),
    )
}

/** Voluntary questions and monthly figures stand there only where they were answered. */
const wirdGedruckt = (frage: Frage, antwort: Antwort | undefined): boolean =>
  !istOffen(antwort) || (frage.noetig !== 'freiwillig' && !jeMonat(frage))

const jeMonat = ({ spalten }: Frage): boolean => spalten?.[0]?.key === 'm1'

const ansprache = (instanz: string, name: (instanz: string) => string) =>
  /^person\/(?!1(?:\/|$))/.test(instanz) ? { person: name(instanz) } : {}

const euro = (betrag: number): string => betrag.toLocaleString('de-DE', { minimumFractionDigits: 2 })

function inWorten(frage: Frage, antwort: Antwort | undefined, heute: string, antworten: Antworten): string {
  if (antwort === undefined) return ''
  if (jeMonat(frage)) return euro(summe(antwort))
  if (frage.art === 'betrag') return `${euro(Number(antwort))}\u00A0€`
  if (frage.art === 'ja-nein') return antwort === 'ja' ? 'Ja' : 'Nein'
  const name = personennamen(antworten)
  const personen = Object.keys(antworten).map((wert) => ({ wert, text: name(wert) }))
  return zeilenVon(antwort, frage, { heute, personen }, deutsch, 'de').join('\n')
}

const summe = (antwort: Antwort): number =>
  Object.values(Object((antwort as readonly unknown[])[0]) as Record<string, unknown>)
    .filter((wert) => typeof wert === 'number')
    .reduce((a, b) => a + b, 0)
