import { type Ableitungen, type Ablesung, antragsort } from '../../strecke/index.ts'
import { inBedarfsgemeinschaft } from './bedarfsgemeinschaft.ts'

/** Who moves in needs these by the relationship; other changes need their form whatever a first application would ask. */
const nachBeziehung: ReadonlySet<string> = new Set(['WEP', 'KI', 'HG', 'VE'])
/** Facts of persons that a later application knows from the first one. */
const vonPersonen: ReadonlySet<string> = new Set(['HA', 'WEP', 'KI'])

const anliegen = (ablesung: Ablesung): unknown => ablesung.lies('hauptantrag.antrag.art', antragsort)

/** New since the last application: named in the list of changes in the household. */
export function istNeu(ablesung: Ablesung, person: number): boolean {
  const zeilen = ablesung.lies('wba.haushalt.geaendert-wer', antragsort)
  return Array.isArray(zeilen) && zeilen.some((zeile) => Object(zeile)['person'] === `person/${person}`)
}

function betrifft(ablesung: Ablesung, arten: readonly string[] | undefined, je: string, person: number): boolean {
  const art = ablesung.lies('vaem.art', antragsort)
  if (typeof art !== 'string' || !(arten?.includes(art) ?? false)) return false
  const wen = ablesung.lies('vaem.person', antragsort) ?? 'person/1'
  return je === 'antrag' || wen === `person/${person}` || istNeu(ablesung, person)
}

/** A first application by the form's condition; a further one for new persons and changed topics; a change by its kind. */
export const noetig: Ableitungen['noetig'] = (ablesung, { beiAenderung, code, je }, person, gilt) => {
  const art = anliegen(ablesung)
  if (art === 'weiterbewilligung') {
    const neu = je !== 'antrag' && person > 1 && istNeu(ablesung, person)
    return (neu && gilt.erst()) || (gilt.weiter() ?? code === 'WBA')
  }
  if (art !== 'aenderung') return gilt.erst()
  return code === 'VÄM' || (betrifft(ablesung, beiAenderung, je, person) && (!nachBeziehung.has(code) || gilt.erst()))
}

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
