import { type Ableitungen, type Ablesung, antragsort, type Formular, personenort } from '../../strecke/index.ts'
import { inBedarfsgemeinschaft } from './bedarfsgemeinschaft.ts'
import { gegangen, gekommen, wasGeschah } from './haushaltswechsel.ts'

/** A change needs these only where the first application would; other forms whatever it would ask. */
const nachBedingung: ReadonlySet<string> = new Set(['WEP', 'KI', 'HG', 'VE', 'UH2', 'UH3'])
/** Facts of persons that a later application knows from the first one. */
const vonPersonen: ReadonlySet<string> = new Set(['HA', 'WEP', 'KI'])

const anliegen = (ablesung: Ablesung): unknown => ablesung.lies('hauptantrag.antrag.art', antragsort)

/** Which need a person has newly: food that costs more (§ 21 (5) SGB II), or one that cannot be avoided (§ 21 (6) SGB II). */
const mehrbedarf: Readonly<Record<string, string>> = { MEB: 'ernaehrung', BB: 'besonderer-bedarf' }

const hatMehrbedarf = (ablesung: Ablesung, bedarf: string): boolean => {
  const genannte = ablesung.lies('vaem.mehrbedarf', antragsort)
  return Array.isArray(genannte) && genannte.includes(bedarf)
}

/** Changes that bring somebody new. */
const bringtWen: ReadonlySet<unknown> = new Set(['einzug', 'geburt', 'heirat'])

/** New since the last application: named in the list of changes in the household, or by a change that brings them. */
export function istNeu(ablesung: Ablesung, person: number): boolean {
  if (bringtWen.has(ablesung.lies('vaem.art', antragsort)))
    return person > 1 && ablesung.lies('vaem.person', antragsort) === `person/${person}`
  const was = wasGeschah(ablesung, person)
  return was.some((eines) => gekommen.has(eines)) && !was.some((eines) => gegangen.has(eines))
}

/** Who leaves is the spouse: whoever stays may claim maintenance (§ 1361 BGB, § 33 SGB II). */
const istEhe = (ablesung: Ablesung, wer: unknown): boolean =>
  typeof wer === 'string' &&
  ablesung.lies('haushalt.person.beziehung', personenort(Number(wer.replace('person/', '')))) === 'ehe-lebenspartner'

/** Whom a change concerns: the person named, who is new, and for maintenance every child, unless it is about who comes. */
function betrifft(ablesung: Ablesung, { beiAenderung, code, je }: Formular, person: number): boolean {
  const art = ablesung.lies('vaem.art', antragsort)
  if (typeof art !== 'string' || !(beiAenderung?.includes(art) ?? false)) return false
  const wen = ablesung.lies('vaem.person', antragsort) ?? 'person/1'
  if (code === 'UH1' && art === 'auszug') return person === 1 && istEhe(ablesung, wen)
  const jedesKind = code === 'UH3' && !bringtWen.has(art)
  return je === 'antrag' || jedesKind || wen === `person/${person}` || istNeu(ablesung, person)
}

/** A first application by the form's condition; a further one for new persons and changed topics; a change by its kind. */
export const noetig: Ableitungen['noetig'] = (ablesung, formular, person, gilt) => {
  const { code, je } = formular
  const art = anliegen(ablesung)
  if (art === 'weiterbewilligung') {
    const neu = je !== 'antrag' && person > 1 && istNeu(ablesung, person)
    return (neu && gilt.erst()) || (gilt.weiter() ?? code === 'WBA')
  }
  if (art !== 'aenderung') return gilt.erst()
  if (code === 'VÄM') return true
  if (!betrifft(ablesung, formular, person)) return false
  const bedarf = mehrbedarf[code]
  if (bedarf !== undefined) return hatMehrbedarf(ablesung, bedarf)
  if (code === 'EK') return inBedarfsgemeinschaft(ablesung, person)
  if (code === 'VM') return betrifftVermoegen(ablesung)
  return !nachBedingung.has(code) || gilt.erst()
}

/** Who moves in without belonging to the Bedarfsgemeinschaft leaves its assets as they are (§ 12, § 9 (5) SGB II). */
const betrifftVermoegen = (ablesung: Ablesung): boolean =>
  !bringtWen.has(ablesung.lies('vaem.art', antragsort)) ||
  Array.from({ length: ablesung.personen }, (_, i) => i + 1).some(
    (person) => istNeu(ablesung, person) && inBedarfsgemeinschaft(ablesung, person),
  )

/**
 * Person questions of the Hauptantrag are asked of who applies, of further persons (WEP) and in part for children (KI). In a
 * form for the whole application, questions per person are for the Bedarfsgemeinschaft.
 */
export const gehoertDazu: Ableitungen['gehoertDazu'] = (ablesung, frage, formular, person, formularNoetig) => {
  if (frage.fuer !== undefined) {
    if (person === 1) return frage.fuer.includes('antragsteller') && formularNoetig('HA', 1)
    const alsWeitere = frage.fuer.includes('weitere') && formularNoetig('WEP', person)
    return alsWeitere || (frage.fuer.includes('kind') && formularNoetig('KI', person))
  }
  if (formular.code === 'HA' && frage.je === 'mitbewohnend') return formularNoetig('HA', 1) || istNeu(ablesung, person)
  const jePersonImAntrag = formular.je === 'antrag' && frage.je === 'person'
  return formularNoetig(formular.code, person) && (!jePersonImAntrag || inBedarfsgemeinschaft(ablesung, person))
}

export const istBekannt: Ableitungen['istBekannt'] = (ablesung, frage, { code }) =>
  vonPersonen.has(code) && !frage.immer && ['weiterbewilligung', 'aenderung'].includes(String(anliegen(ablesung)))
