import { type Definition, type Ergebnis, ergebnisAus, type Strecke, type Umfang } from '../../strecke/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { hauptantrag } from '../hauptantrag/hauptantrag.ts'
import { veraenderung } from '../veraenderung/veraenderung.ts'
import { weiterbewilligung } from '../weiterbewilligung/weiterbewilligung.ts'
import type { Eingereicht } from './angaben.ts'
import { profilseiten } from './profilseiten.ts'

type Seiten = Umfang['seiten']

/** Which pages a kind of form consists of. */
const seitenDer: Readonly<Record<Bogenart, Seiten>> = {
  hauptantrag: hauptantrag.umfang.seiten,
  wba: weiterbewilligung.umfang.seiten,
  vaem: veraenderung.umfang.seiten,
  'oap-situation': profilseiten('oap-situation'),
  'oap-lebenslauf': profilseiten('oap-lebenslauf'),
  'oap-rahmen': profilseiten('oap-rahmen'),
}

interface Angefordert {
  /** Evidence that the office asked for, by its kind. */
  readonly angefordert?: Iterable<string> | undefined
}

/** What is asked in a form of this kind, and nothing that only other forms ask. */
export function ergebnisDer(
  strecke: Strecke,
  art: Bogenart,
  { antworten, stichtag, angefordert = [] }: Pick<Eingereicht, 'antworten' | 'stichtag'> & Angefordert,
): Ergebnis {
  const alles = ergebnisAus(strecke, antworten, { stichtag, angefordert: new Set(angefordert) })
  const gewaehlt = new Set(strecke.definition.seiten.filter(seitenDer[art]).map(({ key }) => key))
  const seiten = alles.seiten.filter(({ key }) => gewaehlt.has(key))
  const gefragt = new Set(seiten.flatMap(({ fragen }) => fragen))
  const codes = codesDer(strecke.definition, gefragt)
  const nachweise = alles.nachweise.filter(({ frage }) => gefragt.has(frage))
  return {
    seiten,
    formulare: alles.formulare.filter(({ code }) => codes.has(code)),
    nachweise,
    // What is needed for one answer is not only welcome for another.
    nachweiseFallsVorhanden: alles.nachweiseFallsVorhanden.filter(
      (n) => gefragt.has(n.frage) && !nachweise.some(({ code, instanz }) => code === n.code && instanz === n.instanz),
    ),
  }
}

const codesDer = ({ formulare }: Definition, gefragt: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(formulare.filter(({ fragen }) => fragen.some(({ id }) => gefragt.has(id))).map(({ code }) => code))
