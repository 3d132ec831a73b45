import { beginnDesTages, type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { anschriftText, ausSpalten } from '../anschrift.ts'
import { geburtText } from '../geburt.ts'
import { standVon } from '../herkunft.ts'
import { kontakteHeute } from '../kontakt/kontakt.ts'
import { oeffne } from '../krypt.ts'
import type { Angaben, AngabenJeId, Feldname, Feldwert } from './felder.ts'

/** What each of these ids says today, as far as the one who asks may see it; ids they may not see are missing. */
export async function angabenVon(tx: Transaction, krypto: Krypto, ids: readonly string[]): Promise<AngabenJeId> {
  const personen = await tx
    .selectFrom('step.person')
    .selectAll()
    .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .orderBy('id')
    .execute()
  const alle = new Map<string, Angaben>()
  for (const person of personen) {
    const stand = await zuletztGeaendert(tx, person.id)
    const mit = (feld: Feldname, gruppe: string, text: string | null): [Feldname, Feldwert][] => {
      if (text === null || text === '') return []
      const { herkunft, seit } = standVon(person, gruppe)
      return [[feld, { text, herkunft, seit: genauer(stand.get(gruppe), seit) }]]
    }
    alle.set(
      person.id,
      Object.fromEntries([
        ...mit('name', 'name', ganzerName(person)),
        ...mit('geburtsname', 'geburtsname', person.geburtsname),
        ...mit('geburt', 'geburtsdatum', geburtText(person)),
        ...mit('geburtsort', 'geburtsort', person.geburtsort),
        ...mit(
          'geschlecht',
          'geschlecht',
          person.geschlecht === null ? null : (geschlechter[person.geschlecht] ?? null),
        ),
        ...mit('staaten', 'staaten', person.staaten.join(', ')),
        ...(await anschriften(tx, person.id)),
        ...(await kontakte(tx, krypto, person.id)),
        ...(await nummern(tx, krypto, person.id)),
      ]),
    )
  }
  return alle
}

const geschlechter: Readonly<Record<string, string>> = { m: 'männlich', w: 'weiblich', d: 'divers', x: 'ohne Eintrag' }

/** "Kaya, Özlem"; null when nothing was declared yet. */
export const ganzerName = (p: {
  titel: string | null
  vorname: string | null
  nachname: string | null
}): string | null =>
  p.nachname === null ? p.vorname : `${p.nachname}, ${[p.titel, p.vorname].filter(Boolean).join(' ')}`

/** The moment of the change where it is known, else the day. */
const genauer = (am: Instant | undefined, seit: Tag): Instant =>
  am !== undefined && tagInBerlin(am) >= seit ? am : beginnDesTages(seit)

/** When a field of a person was changed last. */
async function zuletztGeaendert(tx: Transaction, personId: string): Promise<ReadonlyMap<string, Instant>> {
  const zeilen = await tx
    .selectFrom('step.aenderung')
    .select(['felder', 'am'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return new Map(zeilen.flatMap(({ felder, am }) => felder.map((feld): [string, Instant] => [feld, am])))
}

async function anschriften(tx: Transaction, personId: string): Promise<[Feldname, Feldwert][]> {
  const zeilen = await tx
    .selectFrom('step.anschrift')
    .selectAll()
    .where('person_id', '=', personId)
    .where('gueltig_bis', 'is', null)
    .execute()
  return zeilen.map((zeile) => [
    zeile.art === 'post' ? 'post' : 'anschrift',
    { text: anschriftText(ausSpalten(zeile)), herkunft: zeile.herkunft, seit: zeile.erfasst },
  ])
}

async function kontakte(tx: Transaction, krypto: Krypto, personId: string): Promise<[Feldname, Feldwert][]> {
  const heute = await kontakteHeute(tx, krypto, personId)
  return heute.map(({ art, wert, herkunft, erfasst }) => [art, { text: wert, herkunft, seit: erfasst }])
}

const nummernarten: readonly Feldname[] = ['kundennummer', 'bg', 'rv', 'steuer_id']

async function nummern(tx: Transaction, krypto: Krypto, personId: string): Promise<[Feldname, Feldwert][]> {
  const zeilen = await tx
    .selectFrom('step.nummer')
    .selectAll()
    .where('person_id', '=', personId)
    .where('beendet', 'is', null)
    .execute()
  const werte: [Feldname, Feldwert][] = []
  for (const { id, art, wert, inhalt, herkunft, erfasst } of zeilen) {
    const feld = nummernarten.find((name) => name === art)
    if (feld === undefined) continue
    const text = inhalt === null ? (wert ?? '') : await oeffne(tx, krypto, 'nummer', id, inhalt)
    werte.push([feld, { text, herkunft, seit: erfasst }])
  }
  return werte
}
