import type { ComponentChildren } from 'preact'
import type { Sprache } from '../../i18n/index.ts'
import type { Meldung } from '../../forms/index.ts'
import type { Sprachwahl } from '../components/fuss.tsx'
import type { OhneInternetInhalt } from '../components/ohneinternet.tsx'
import type { Pfadteil } from '../components/pfad.tsx'
import type { Standmeldung } from '../components/stand.tsx'

/** A look that the person chose; system follows the device. */
export type Thema = 'system' | 'hell' | 'dunkel'

/** The session as the page shows it. */
export interface SitzungImRahmen {
  /** Seconds until it ends without a further page: the device's clock may be wrong. */
  sekunden: number
  /** The same for people: “14:35”. */
  endeUhrzeit: string
  /** Address that prolongs it by POST and answers 204. */
  verlaengern: string
}

/** What every page shows around its content; made once per request by the server's frame. */
export interface Rahmen {
  /** Name of the service in the header and at the end of the page's title. */
  dienst: string
  sprache: Sprache
  /** Einfache Sprache was chosen: simpler words where there are such. */
  einfach?: boolean
  /** Nobody has checked the words of this language yet; every page says so. */
  ungeprueft?: boolean
  /** The language that was chosen, where this page has no words in it and is German. */
  fehlt?: Sprache
  /** Writing direction where it is not the language's own: only the page of all components uses it. */
  richtung?: 'ltr' | 'rtl'
  thema: Thema
  sprachen: readonly Sprachwahl[]
  /** Signed in: by POST to `abmeldenHref`. Not signed in: the header offers `anmeldenHref`, if given. */
  angemeldet: boolean
  abmeldenHref: string
  anmeldenHref?: string
  sitzung?: SitzungImRahmen
  navigation?: readonly { text: string; href: string; aktiv?: boolean }[]
  version?: string
  /** Where light and dark are chosen. */
  darstellungHref?: string
  /** A maintenance window or disturbance, above everything. `lang` where its words are not in the page's language. */
  meldung?: { titel: string; text: string; lang?: string }
  /** A demonstration: every page says that all in it is invented. */
  vorfuehrung?: boolean
}

/** The frame of the portal, with the blocks that come from dated content of the office. */
export interface PortalRahmen extends Rahmen {
  ohneInternet: OhneInternetInhalt
  notlage: readonly ComponentChildren[]
}

/** What a page hands to its layout. */
export interface Seite {
  /** The page in the person's words: h1 and beginning of the browser's title. Nothing personal: titles show in tabs and histories. */
  titel: string
  /** Area for the browser's title: “Frage – Bereich – Dienst”. */
  bereich?: string
  /** The page's h1 is the legend of its only question (`alsTitel`): the layout leaves its own out. */
  ohneTitel?: boolean
  /** Errors of the form: summary first in main, “Fehler: ” in the browser's title. */
  fehler?: readonly Meldung[]
  stand?: Standmeldung | undefined
  pfad?: readonly Pfadteil[]
  children: ComponentChildren
}
