import { texte } from '../../../platform/i18n/index.ts'
import type { Verlaufsquelle } from '../../../platform/modul.ts'
import { dienststellennamen } from '../../organisation/index.ts'

const verlaufstexte = texte({
  de: {
    name: 'Ihr Name wurde geändert.',
    geburt: 'Ihre Angaben zur Geburt wurden geändert.',
    anschrift: 'Ihre Anschrift wurde geändert.',
    postanschrift: 'Ihre Postanschrift wurde geändert.',
    kontakt: 'Ihre Telefonnummer oder E-Mail-Adresse wurde geändert.',
    nummern: 'Ihre Nummern wurden ergänzt oder geändert.',
    bank: 'Ihre Bankverbindung wurde geändert.',
    vertretung: 'Es wurde geändert, wer für Sie handeln darf.',
    einwilligung: 'Ihre Erklärung zum Datenabruf wurde eingetragen.',
    auskunftssperre: 'Der Schutz Ihrer Anschrift wurde geändert.',
    mda: 'Ihre Daten wurden mit einer amtlichen Auskunft verglichen.',
  },
  en: {
    name: 'Your name was changed.',
    geburt: 'Your details of birth were changed.',
    anschrift: 'Your address was changed.',
    postanschrift: 'Your address for letters was changed.',
    kontakt: 'Your phone number or e-mail address was changed.',
    nummern: 'Your numbers were added or changed.',
    bank: 'Your bank account was changed.',
    vertretung: 'It was changed who may act for you.',
    einwilligung: 'Your declaration on the retrieval of data was entered.',
    auskunftssperre: 'The protection of your address was changed.',
    mda: 'Your data were compared with official information.',
  },
  ar: {
    name: 'تغيّر اسمكم.',
    geburt: 'تغيّرت بيانات ميلادكم.',
    anschrift: 'تغيّر عنوانكم.',
    postanschrift: 'تغيّر عنوانكم للرسائل.',
    kontakt: 'تغيّر رقم هاتفكم أو بريدكم الإلكتروني.',
    nummern: 'أُضيفت أرقامكم أو تغيّرت.',
    bank: 'تغيّر حسابكم المصرفي.',
    vertretung: 'تغيّر من يجوز له أن يتصرف عنكم.',
    einwilligung: 'سُجّل قراركم بشأن جلب البيانات.',
    auskunftssperre: 'تغيّرت حماية عنوانكم.',
    mda: 'قورنت بياناتكم بالبيانات الرسمية.',
  },
})

/** What staff changed in the customer's own data: that it happened and where, never who at the desk and why. */
export const verlauf: Verlaufsquelle = async (tx, kunde, sprache, { vor, zahl }) => {
  let frage = tx
    .selectFrom('step.aenderung')
    .select(['am', 'abschnitt', 'dienststelle_id'])
    .where('person_id', '=', (eb) => eb.fn.any(eb.val([...kunde.personIds])))
    .where('dienststelle_id', 'is not', null)
  if (vor !== undefined) frage = frage.where('am', '<', vor)
  const zeilen = await frage.orderBy('id', 'desc').limit(zahl).execute()
  const namen = await dienststellennamen(
    tx,
    zeilen.flatMap(({ dienststelle_id }) => dienststelle_id ?? []),
  )
  const t = verlaufstexte(sprache)
  return zeilen.flatMap(({ am, abschnitt, dienststelle_id }) => {
    const titel = abschnitte.find((a) => a === abschnitt)
    if (titel === undefined) return []
    const wer = namen.get(dienststelle_id ?? '')
    return [{ am, titel: t(titel), ...(wer !== undefined && { wer }) }]
  })
}

const abschnitte = [
  'name',
  'geburt',
  'anschrift',
  'postanschrift',
  'kontakt',
  'nummern',
  'bank',
  'vertretung',
  'einwilligung',
  'auskunftssperre',
  'mda',
] as const
