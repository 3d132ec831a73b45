import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import type { Verlaufsquelle } from '../../../platform/modul.ts'
import { dienststellennamen } from '../../organisation/index.ts'

const arten = ['umgewandelt', 'zusammengefuehrt', 'getrennt'] as const

const verlaufstexte = texte({
  de: {
    umgewandelt: 'Ihre Personendaten sind geprüft und übernommen.',
    'umgewandelt.text': 'Sie müssen nichts tun.',
    zusammengefuehrt: 'Wir hatten Ihre Daten doppelt. Jetzt gehören sie zusammen.',
    'zusammengefuehrt.text': 'Sie sehen hier alles, was Sie an uns geschickt haben.',
    getrennt: 'Daten, die nicht zu Ihnen gehören, sind wieder getrennt.',
    'getrennt.text': 'Sie sehen hier nur, was zu Ihnen gehört. Fehlt etwas? Rufen Sie uns an.',
  },
  en: {
    umgewandelt: 'Your personal data have been checked and taken over.',
    'umgewandelt.text': 'You don’t have to do anything.',
    zusammengefuehrt: 'We had your data twice. Now they belong together.',
    'zusammengefuehrt.text': 'Here you see everything that you sent us.',
    getrennt: 'Data that do not belong to you are separate again.',
    'getrennt.text': 'Here you see only what belongs to you. Is something missing? Call us.',
  },
  ar: {
    umgewandelt: 'رُوجعت بياناتكم الشخصية وسُجّلت.',
    'umgewandelt.text': 'لستم ملزمين بفعل شيء.',
    zusammengefuehrt: 'كانت بياناتكم عندنا مرتين. الآن هي معًا.',
    'zusammengefuehrt.text': 'هنا ترون كل ما أرسلتموه إلينا.',
    getrennt: 'فُصلت من جديد بيانات لا تخصكم.',
    'getrennt.text': 'هنا ترون فقط ما يخصكم. هل ينقص شيء؟ اتصلوا بنا.',
  },
})

/** What offices did about who the customer is: that it happened and where, never who at the desk and why. */
export const verlauf: Verlaufsquelle = async (tx, _kunde, sprache) => {
  const { rows } = await sql<{ am: Instant; art: string; dienststelle_id: string }>`
    select am, art, dienststelle_id from step.verlauf_der_person() order by am`.execute(tx)
  const namen = await dienststellennamen(
    tx,
    rows.map(({ dienststelle_id }) => dienststelle_id),
  )
  const t = verlaufstexte(sprache)
  return rows.flatMap(({ am, art: roh, dienststelle_id }) => {
    const art = arten.find((a) => a === roh)
    if (art === undefined) return []
    return [{ am, titel: t(art), text: t(`${art}.text`), wer: namen.get(dienststelle_id) ?? '' }]
  })
}
