import { sprachauswahl, type Sprache } from '../../i18n/index.ts'
import type { DeskRahmen } from '../layout/desk-seite.tsx'
import type { PortalRahmen, Thema } from '../layout/rahmen.ts'

/** How an example page is to be shown. */
export interface Musterwahl {
  sprache: Sprache
  thema: Thema
  richtung?: 'ltr' | 'rtl'
  dichte?: 'normal' | 'kompakt'
}

/** The frame of an invented office, for the page of all components and for tests. */
export const musterRahmen = ({ sprache, thema, richtung }: Musterwahl): PortalRahmen => ({
  dienst: 'Jobcenter Musterstadt',
  sprache,
  thema,
  ...(richtung ? { richtung } : {}),
  sprachen: sprachauswahl.map((eine) => ({
    sprache: eine.sprache,
    name: eine.name,
    href: `?sprache=${eine.auswahl}`,
    aktiv: eine.auswahl === sprache,
  })),
  angemeldet: false,
  abmeldenHref: '/abmelden',
  anmeldenHref: '/anmelden',
  version: '0.1.0',
  ohneInternet: {
    papier: ['Jobcenter Musterstadt', 'Lindenweg 4, 12345 Musterstadt', 'Ein Brief ohne Vordruck genügt.'],
    telefon: ['01234 567-0', 'Montag bis Freitag, 8 bis 18 Uhr'],
    besuch: ['Lindenweg 4, 12345 Musterstadt', 'Montag bis Freitag, 8 bis 12 Uhr', 'Donnerstag auch 14 bis 18 Uhr'],
  },
  notlage: [
    'Kein Geld für Essen, Strom oder Wohnung: Rufen Sie uns an oder kommen Sie vorbei: 01234 567-0. Sagen Sie: „Das ist ein Notfall.“',
    'Lebensgefahr: 112. Sorgen, Tag und Nacht: 0800 111 0 111. Gewalt gegen Frauen: 116 016.',
  ],
})

/** The frame of an invented desk. */
export const musterDesk = ({ dichte = 'normal', ...wahl }: Musterwahl): DeskRahmen => ({
  ...musterRahmen(wahl),
  dichte,
  dienst: 'E-AKTE',
  angemeldet: true,
  person: 'Mara Lang',
  dienststelle: 'Jobcenter Musterstadt',
  menue: [
    { text: 'Mein Tag', href: '/arbeitsplatz' },
    {
      text: 'Postkörbe',
      href: '/arbeitsplatz/eakte/postkoerbe',
      unter: [
        { text: 'Leistung 3', href: '/arbeitsplatz/eakte/postkoerbe/l3', anzahl: 142, aktiv: true },
        { text: 'Meine Aufträge', href: '/arbeitsplatz/eakte/postkoerbe/meine', anzahl: 7 },
        { text: 'Vertretung', href: '/arbeitsplatz/eakte/postkoerbe/vertretung', anzahl: 3 },
      ],
    },
    { text: 'Akten suchen', href: '/arbeitsplatz/eakte/akten' },
    { text: 'Gescheiterte Übergaben', href: '/arbeitsplatz/uebergaben', anzahl: 1 },
  ],
})
