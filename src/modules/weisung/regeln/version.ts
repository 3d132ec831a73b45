import type { Tag } from '../../../platform/clock/index.ts'
import type { Version } from './schema.ts'

/**
 * The day of a release (WE-03). A later decision moves it only while it is still ahead and never into the past, so
 * that planned rules move with it and rules that have taken effect stay.
 * @throws Error when a recorded move comes too late or points back
 */
export function tagDerVersion(version: Version): Tag {
  const [erster, ...weitere] = version.termine
  if (!erster) throw new Error(`Die Version ${version.name} hat keinen Termin.`)
  return weitere.reduce((bisher, neu) => {
    if (neu.entschieden >= bisher || neu.tag < neu.entschieden)
      throw new Error(`Die Version ${version.name} lässt sich nicht auf ${neu.tag} verschieben.`)
    return neu.tag
  }, erster.tag)
}
