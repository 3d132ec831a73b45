import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Sprache, texte } from '../../../platform/i18n/index.ts'
import type { VerlaufEintrag, Verlaufsquelle } from '../../../platform/modul.ts'
import { dienststellennamen } from '../../organisation/index.ts'

const verlaufstexte = texte({
  de: {
    'verlauf.genommen': '{stelle} bearbeitet Ihren Antrag {referenz}.',
    'verlauf.weitergeleitet': '{stelle} hat Ihren Antrag {referenz} an ein anderes Team gegeben.',
    'verlauf.umwandlung': '{stelle} hat Ihre Personendaten geprüft.',
    'verlauf.erledigt': '{stelle} hat einen Arbeitsschritt zu Ihrem Antrag {referenz} abgeschlossen.',
    'verlauf.abgegeben': 'Ihr Antrag {referenz} wurde an {nach} weitergegeben. Ihr Datum bleibt.',
  },
  en: {
    'verlauf.genommen': '{stelle} is working on your application {referenz}.',
    'verlauf.weitergeleitet': '{stelle} passed your application {referenz} to another team.',
    'verlauf.umwandlung': '{stelle} has checked your personal data.',
    'verlauf.erledigt': '{stelle} has completed a step of your application {referenz}.',
    'verlauf.abgegeben': 'Your application {referenz} was passed on to {nach}. Your date stays.',
  },
  ar: {
    'verlauf.genommen': 'تعمل {stelle} على طلبكم {referenz}.',
    'verlauf.weitergeleitet': 'سلّمت {stelle} طلبكم {referenz} إلى فريق آخر.',
    'verlauf.umwandlung': 'راجعت {stelle} بياناتكم الشخصية.',
    'verlauf.erledigt': 'أنهت {stelle} خطوة في طلبكم {referenz}.',
    'verlauf.abgegeben': 'سُلّم طلبكم {referenz} إلى {nach}. يبقى تاريخكم كما هو.',
  },
})

interface Zeile {
  readonly am: Instant
  readonly art: 'genommen' | 'weitergeleitet' | 'erledigt' | 'abgegeben'
  readonly auftrag_art: string
  readonly referenz: string
  readonly dienststelle_id: string
  readonly nach_dienststelle_id: string | null
}

/** What the offices did with the customer's packages: that it goes on, never who did it and why. */
export const verlauf: Verlaufsquelle = async (tx, _kunde, sprache) => inWorten(tx, await schritte(tx), sprache)

/** The same of what bears this number. */
export const verlaufZu = async (tx: Transaction, referenz: string, sprache: Sprache): Promise<VerlaufEintrag[]> =>
  inWorten(
    tx,
    (await schritte(tx)).filter((zeile) => zeile.referenz === referenz),
    sprache,
  )

/** That something was asked for is the office's own list, and no step of the application. */
const schritte = async (tx: Transaction): Promise<Zeile[]> =>
  (await sql<Zeile>`select * from eakte.verlauf_der_person() order by am`.execute(tx)).rows.filter(
    ({ art, auftrag_art }) => art !== 'erledigt' || auftrag_art !== 'unvollstaendig',
  )

async function inWorten(tx: Transaction, rows: readonly Zeile[], sprache: Sprache): Promise<VerlaufEintrag[]> {
  const t = verlaufstexte(sprache)
  const namen = await namenDer(tx, rows)
  return rows.map((zeile): VerlaufEintrag => {
    const stelle = namen.get(zeile.dienststelle_id) ?? ''
    const { referenz } = zeile
    if (zeile.art === 'abgegeben') {
      return {
        am: zeile.am,
        wer: stelle,
        titel: t('verlauf.abgegeben', { referenz, nach: namen.get(zeile.nach_dienststelle_id ?? '') ?? '' }),
      }
    }
    if (zeile.art === 'erledigt' && zeile.auftrag_art === 'umwandlung') {
      return { am: zeile.am, wer: stelle, titel: t('verlauf.umwandlung', { stelle }) }
    }
    return { am: zeile.am, wer: stelle, titel: t(`verlauf.${zeile.art}`, { stelle, referenz }) }
  })
}

const namenDer = (tx: Transaction, zeilen: readonly Zeile[]) =>
  dienststellennamen(
    tx,
    zeilen.flatMap((z) => [z.dienststelle_id, z.nach_dienststelle_id ?? []].flat()),
  )

/** The Dienststelle that each package lies with by now, for the customer whose they are; one that is not filed yet is missing. */
export async function verbleib(tx: Transaction, paketIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; stelle: string | null }>`
    select id, eakte.verbleib(id) as stelle from unnest(${[...paketIds]}::uuid[]) as t (id)`.execute(tx)
  return new Map(rows.flatMap(({ id, stelle }): [string, string][] => (stelle === null ? [] : [[id, stelle]])))
}
