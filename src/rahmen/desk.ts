import type { FastifyRequest } from 'fastify'
import { type Personal, personalVon, type Recht } from '../modules/organisation/index.ts'
import { offeneZusammenfuehrungen } from '../modules/step/index.ts'
import { alsPersonal, type Datenbank } from '../platform/database/index.ts'
import type { DeskRahmen, Rahmen } from '../platform/html/index.ts'

interface Eintrag {
  text: string
  href: string
  /** What waits there. */
  anzahl?: number
  /** Shown only with this right; the page itself asks again. */
  recht?: Recht
}

const ZUSAMMENFUEHRUNGEN = '/arbeitsplatz/step/zusammenfuehrungen'

const menue: readonly Eintrag[] = [
  { text: 'Mein Tag', href: '/arbeitsplatz' },
  { text: 'Postkörbe', href: '/arbeitsplatz/eakte/postkoerbe', recht: 'eakte.lesen' },
  { text: 'Meine Aufträge', href: '/arbeitsplatz/eakte/postkoerbe/meine', recht: 'eakte.lesen' },
  { text: 'Unvollständige Anträge', href: '/arbeitsplatz/eakte/unvollstaendig', recht: 'eakte.lesen' },
  { text: 'Akten suchen', href: '/arbeitsplatz/eakte/akten', recht: 'eakte.lesen' },
  { text: 'Offene Gespräche', href: '/arbeitsplatz/postfach', recht: 'postfach.lesen' },
  { text: 'Postfach der Jobcenter', href: '/arbeitsplatz/service-center', recht: 'servicecenter.bearbeiten' },
  { text: 'Regelwerk', href: '/arbeitsplatz/regelwerk', recht: 'fassung.eakte.regelwerk' },
  { text: 'Konfiguration', href: '/arbeitsplatz/konfiguration', recht: 'fassung.konfiguration' },
  {
    text: 'Konfiguration der Stellen',
    href: '/arbeitsplatz/konfiguration/dienststellen',
    recht: 'konfiguration.zentral',
  },
  { text: 'Konfiguration im Bezirk', href: '/arbeitsplatz/konfiguration/bezirk', recht: 'konfiguration.einsehen' },
  { text: 'Personen', href: '/arbeitsplatz/step', recht: 'step.suchen' },
  { text: 'Internetpersonen', href: '/arbeitsplatz/step/internetpersonen', recht: 'step.umwandeln' },
  { text: 'Ohne Online-Konto', href: '/arbeitsplatz/step/ohne-konto', recht: 'konto.begleiten' },
  { text: 'Briefe mit Codes', href: '/arbeitsplatz/step/briefe', recht: 'konto.begleiten' },
  { text: 'Dubletten prüfen', href: '/arbeitsplatz/step/dubletten', recht: 'step.zusammenfuehren' },
  { text: 'Zusammenführungen', href: ZUSAMMENFUEHRUNGEN, recht: 'step.zusammenfuehren' },
  { text: 'Zurückgehaltene E-Mails', href: '/arbeitsplatz/e-mails', recht: 'postfach.sichten' },
  { text: 'Statistik', href: '/arbeitsplatz/statistik', recht: 'statistik.lesen' },
  { text: 'Gescheiterte Übergaben', href: '/arbeitsplatz/uebergaben', recht: 'uebergabe.betreuen' },
  { text: 'Einkauf', href: '/arbeitsplatz/einkauf', recht: 'organisation.einkauf' },
  { text: 'Protokoll', href: '/arbeitsplatz/datenschutz/protokoll', recht: 'protokoll.lesen' },
  { text: 'Weisungen', href: '/arbeitsplatz/zentrale/weisungen' },
  { text: 'Was galt am …', href: '/arbeitsplatz/zentrale/stichtag' },
]
const wechseln: Eintrag = { text: 'Dienststelle wechseln', href: '/arbeitsplatz/dienststelle' }

/**
 * The frame of a desk for the one who asks: name, Dienststelle, and the desks that their rights open. Desks are in German.
 * @throws AnmeldungNoetig if no member of staff is signed in
 */
export async function deskRahmen(
  db: Datenbank,
  request: FastifyRequest,
  grund: Omit<Rahmen, 'navigation'>,
): Promise<DeskRahmen> {
  const personal = await personalVon({ db }, request)
  const eintraege = await mitZahlen(db, personal, eintraegeFuer(personal))
  const aktiv = laengster(eintraege, request.url)
  return {
    ...grund,
    sprache: 'de',
    sprachen: [],
    dienst: 'Arbeitsplatz',
    person: personal.name,
    dienststelle: personal.dienststelle.name,
    menue: eintraege.map(({ text, href, anzahl }) => ({
      text,
      href,
      aktiv: href === aktiv,
      ...(anzahl !== undefined && { anzahl }),
    })),
  }
}

const eintraegeFuer = ({ rechte, mehrere }: Personal): readonly Eintrag[] => [
  ...menue.filter(({ recht }) => recht === undefined || rechte.includes(recht)),
  ...(mehrere ? [wechseln] : []),
]

/** Merges that other offices did with the own persons wait for a look: their number stands behind the entry (ST-04). */
async function mitZahlen(
  db: Datenbank,
  personal: Personal,
  eintraege: readonly Eintrag[],
): Promise<readonly Eintrag[]> {
  if (!eintraege.some(({ href }) => href === ZUSAMMENFUEHRUNGEN)) return eintraege
  const anzahl = await alsPersonal(db, personal, (tx) => offeneZusammenfuehrungen(tx, personal.dienststelleIds))
  return eintraege.map((eintrag) =>
    eintrag.href === ZUSAMMENFUEHRUNGEN && anzahl > 0 ? { ...eintrag, anzahl } : eintrag,
  )
}

/** The entry that the address lies under; the start page only for itself. */
function laengster(eintraege: readonly Eintrag[], url: string): string | undefined {
  const [pfad = ''] = url.split('?')
  const passend = eintraege.filter(
    ({ href }) => pfad === href || (href !== '/arbeitsplatz' && pfad.startsWith(`${href}/`)),
  )
  return passend.toSorted((a, b) => b.href.length - a.href.length)[0]?.href
}
