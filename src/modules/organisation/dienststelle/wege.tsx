import { Link, type OhneInternetInhalt } from '../../../platform/html/index.ts'
import { type Sprache, texte } from '../../../platform/i18n/index.ts'
import type { Dienststelle } from './dienststelle.ts'
import { zeitenInWorten } from './zeiten.ts'

const worte = texte({
  de: {
    schreiben: 'Schreiben Sie uns formlos. Ein Satz genügt: „Ich beantrage Leistungen zum Lebensunterhalt.“',
    an: 'An: {name}, {anschrift}',
    anrufen: 'Sagen Sie, dass Sie einen Antrag stellen. Dann gilt er ab heute.',
    nachfragen: 'Schreiben Sie uns. Nennen Sie Ihren Namen und die Nummer Ihres Antrags.',
    nennen: 'Nennen Sie Ihren Namen und die Nummer Ihres Antrags.',
    termin: 'Mit Termin, {zeit}',
    anderes: 'Anderes Jobcenter suchen',
  },
  en: {
    schreiben: 'Write to us without a form. One sentence is enough: “I apply for benefits to live on.”',
    an: 'To: {name}, {anschrift}',
    anrufen: 'Say that you want to apply. Then it counts from today.',
    nachfragen: 'Write to us. Give your name and the number of your application.',
    nennen: 'Give your name and the number of your application.',
    termin: 'With an appointment, {zeit}',
    anderes: 'Find another Jobcenter',
  },
  ar: {
    schreiben:
      'اكتبوا لنا بدون نموذج. تكفي جملة بالألمانية: \u2066„Ich beantrage Leistungen zum Lebensunterhalt.“\u2069',
    an: 'إلى: {name}, {anschrift}',
    anrufen: 'قولوا إنكم تريدون تقديم طلب. عندها يسري من اليوم.',
    nachfragen: 'اكتبوا لنا. اذكروا اسمكم ورقم طلبكم.',
    nennen: 'اذكروا اسمكم ورقم طلبكم.',
    termin: 'مع موعد، {zeit}',
    anderes: 'إيجاد Jobcenter آخر',
  },
})

/** One line: "Beispielallee 1, 24103 Musterstadt". */
export const anschriftszeile = ({ anschrift: { strasse, plz, ort } }: Dienststelle): string =>
  `${strasse}, ${plz} ${ort}`

/**
 * Letter, telephone and visit at this Dienststelle, for "Auch ohne Internet" (HA-06).
 * @param gestellt there is an application already: nobody is told to make one again
 */
export function ohneInternet(stelle: Dienststelle, sprache: Sprache, gestellt = false): OhneInternetInhalt {
  const t = worte(sprache)
  const anschrift = anschriftszeile(stelle)
  const termine = zeitenInWorten(stelle, 'termin', sprache).map((zeit) => t('termin', { zeit }))
  return {
    papier: [t(gestellt ? 'nachfragen' : 'schreiben'), t('an', { name: stelle.name, anschrift })],
    telefon: [
      <Nummer stelle={stelle} />,
      ...zeitenInWorten(stelle, 'telefon', sprache),
      t(gestellt ? 'nennen' : 'anrufen'),
    ],
    besuch: [
      `${stelle.name}, ${anschrift}`,
      ...zeitenInWorten(stelle, 'offen', sprache),
      ...termine,
      <Link href="/jobcenter-finden">{t('anderes')}</Link>,
    ],
  }
}

/** On a phone one taps on the number. */
const Nummer = ({ stelle: { name, telefon } }: { stelle: Dienststelle }) => (
  <>
    <bdi>{name}</bdi>: <Link href={`tel:${telefon.replaceAll(/[^+\d]/g, '')}`}>{telefon}</Link>
  </>
)
