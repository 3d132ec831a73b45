import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { alleInKraft } from '../../../platform/fassung/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import {
  betriebsarten,
  erinnerungen,
  fristen,
  konfigurationsart,
  serviceCenterWeg,
  wartenAufFreigabe,
} from '../../konfiguration/index.ts'
import { dienststelle, dienststellennamen, einkaeufe, leistungsstellen } from '../../organisation/index.ts'
import type { Stellenzeile } from './liste.tsx'
import type { Stellenblatt } from './stelle.tsx'

/** All offices that decide on benefits, each with what the Zentrale decides about it. A handful of statements, however many offices. */
export async function stellen(tx: Transaction, jetzt: Instant): Promise<Stellenzeile[]> {
  const heute = tagInBerlin(jetzt)
  const geltend = await alleInKraft(tx, konfigurationsart, jetzt)
  const arten = (await betriebsarten(tx)).filter(({ ab }) => ab <= heute)
  const alleFristen = await fristen(tx)
  const warten = await wartenAufFreigabe(tx)
  return (await leistungsstellen(tx)).map(({ id, name }) => {
    const version = geltend.get(id)
    return {
      id,
      name,
      betriebsart: arten.find(({ dienststelleId }) => dienststelleId === id)?.betriebsart ?? 'aus',
      version: version && { nummer: version.nummer, ab: tagInBerlin(version.wirksamAb) },
      fristen: alleFristen.filter(({ dienststelleId }) => dienststelleId === id),
      wartet: warten.has(id),
    }
  })
}

/** One office. @throws NotFound for what is no office that decides on benefits */
export async function stellenblatt(tx: Transaction, id: string, jetzt: Instant): Promise<Stellenblatt> {
  const stelle = await dienststelle(tx, id)
  if (stelle === undefined || (stelle.art !== 'gE' && stelle.art !== 'zkT')) throw new NotFound()
  const weg = await serviceCenterWeg(tx, id, jetzt)
  const center = weg.serviceCenterId
  return {
    id,
    name: stelle.name,
    betriebsarten: await betriebsarten(tx, id),
    fristen: await fristen(tx, id),
    erinnerungen: await erinnerungen(tx, id),
    weg,
    center: center === undefined ? undefined : (await dienststellennamen(tx, [center])).get(center),
    einkaeufe: await einkaeufe(tx, id),
  }
}
