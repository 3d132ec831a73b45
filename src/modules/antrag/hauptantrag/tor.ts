import { ersterDesMonats } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { kontoadresse, type Kunde } from '../../konto/index.ts'
import { dienststelle } from '../../organisation/index.ts'
import { type PersonAnzeige, personAnzeigen } from '../../step/index.ts'
import type { Antworten } from '../../strecke/index.ts'
import { type Antrag, antraegeVon, woSieLiegen } from '../antraege.ts'
import type { Tor } from '../bogen/formularart.ts'
import { einreichungenMit } from '../einreichen/einreichungen.ts'
import { bekanntes } from '../weiterbewilligung/vorher.ts'
import { beides } from '../weiterbewilligung/zusammen.ts'

/**
 * Whether the Hauptantrag may be begun: after the Tag der Antragstellung, and for a newly registered Internetperson after the
 * conversion (ST-02). A Dienststelle may allow the draft before; it is never handed in before.
 */
export const tor = async (tx: Transaction, haus: Haus, kunde: Kunde): Promise<Tor> =>
  torZu(tx, haus, kunde, await woSieLiegen(tx, await antraegeVon(tx, kunde.personIds)))

/** The same for whoever has the customer's applications at hand: where they lie today, newest first. */
export async function torZu(tx: Transaction, haus: Haus, kunde: Kunde, [antrag]: readonly Antrag[]): Promise<Tor> {
  if (antrag === undefined) return { zu: 'ohne-antrag' }
  const gesendet = await einreichungenMit(tx, antrag.referenz)
  if (gesendet.some(({ art }) => art === 'hauptantrag')) return { zu: 'abgesendet', referenz: antrag.referenz }
  const stelle = await dienststelle(tx, antrag.dienststelleId)
  if (!(await istUmgewandelt(tx, haus, kunde)) && stelle?.einstellungen.entwurfVorUmwandlung !== true)
    return { zu: 'umwandlung', stelle: stelle?.name ?? '' }
  const person = await personAnzeigen(tx, haus.krypto, kunde.personId)
  const email = (await kontoadresse(haus, tx, kunde.kontoId))?.email ?? null
  const vorbelegt = beides(await bekanntes(tx, haus, kunde), vorbelegung(person, antrag, email))
  return { offen: { antragId: antrag.id, dienststelleId: antrag.dienststelleId, vorbelegt } }
}

/** Who applies is a person of the office's own data: by themselves, or as one with someone who is (ST-01). */
export async function istUmgewandelt(tx: Transaction, haus: Haus, kunde: Kunde): Promise<boolean> {
  const personen = await Promise.all(kunde.personIds.map((id) => personAnzeigen(tx, haus.krypto, id)))
  return personen.some(({ art }) => art === 'inhouse')
}

/** What STEP, the account and the Tag der Antragstellung know already (HA-07). */
function vorbelegung(person: PersonAnzeige, antrag: Antrag, email: string | null): Antworten {
  const { art: _art, ...anschrift } = person.anschrift ?? { art: 'wohnung' }
  const bekannt = {
    'hauptantrag.person.vorname': person.vorname,
    'hauptantrag.person.nachname': person.nachname,
    'hauptantrag.person.geburtsdatum': person.geburtsdatum,
    'hauptantrag.person.telefon': person.telefon,
    'hauptantrag.person.email': email,
    'hauptantrag.person.anschrift': Object.keys(anschrift).length > 0 ? anschrift : null,
  }
  const spaeter = antrag.wirktAb > ersterDesMonats(antrag.tagDerAntragstellung)
  return {
    antrag: spaeter
      ? { 'hauptantrag.antrag.beginn': 'spaeter', 'hauptantrag.antrag.beginn-datum': antrag.wirktAb }
      : { 'hauptantrag.antrag.beginn': 'ab-sofort' },
    'person/1': Object.fromEntries(Object.entries(bekannt).filter(([, wert]) => wert !== null)) as Antworten[string],
  }
}
