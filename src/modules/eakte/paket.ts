import type { Instant, Tag } from '../../platform/clock/index.ts'

/** A document of a package: the stored object with the hash and size it had when it was made. */
export interface Paketdokument {
  readonly objektId: string
  readonly titel: string
  readonly dateiname: string
  /** Kind, e.g. 'antrag', 'nachweis'. */
  readonly art: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly groesse: number
}

/** The way it took to the office. */
export type Eingangsweg = 'online' | 'papier' | 'telefon' | 'persoenlich'

/** What the office's rulebook may look at (EA-02). A missing value meets only rows that say so, or the catch-all. */
export interface Eingaben {
  /** What it is, e.g. 'antrag.tda'. */
  readonly vorgang: string
  readonly kanal: Eingangsweg
  readonly nachname: string
  readonly zustaendigkeit: 'klar' | 'klaeren'
  /** Of a message, e.g. 'miete-heizkosten': a key of the catalogue. */
  readonly anliegen?: string
  readonly plz?: string
  /** 1 to 12. */
  readonly geburtsmonat?: number
}

/** A work order beside the main one. */
interface Nebenauftrag {
  readonly art: string
  readonly faellig: Tag
  /** A few words for lists, without anything personal. */
  readonly hinweis?: string
}

/** What is handed over to an office: documents, data and the work it makes. Its id makes handing it over twice impossible. */
export interface Paket {
  readonly id: string
  readonly dienststelleId: string
  readonly personId: string
  /** As declared; label of the record and of the order. */
  readonly person: { readonly vorname: string; readonly nachname: string; readonly geburtsdatum: Tag }
  /** Kind, which is also the kind of its main work order, e.g. 'antrag.tda'. */
  readonly art: string
  readonly betreff: string
  readonly referenz: string
  readonly eingegangen: Instant
  /** Day of the declaration; not the day from which the benefit acts (§ 37 SGB II). */
  readonly tag: Tag
  readonly wirktAb: Tag
  readonly dokumente: readonly Paketdokument[]
  /** Machine-readable content, plain JSON. Staff reads its `kurzfassung` beside the document if it has one, else all of it. */
  readonly daten: unknown
  /** JSON Schema of exactly this content, where the kind alone does not say it. */
  readonly schema?: () => object
  readonly eingaben: Eingaben
  /** A few words for lists about its main order, without anything personal. */
  readonly hinweis?: string
  /** Only filed: nobody has to do anything about it. It may be handed over once more as one to be worked on. */
  readonly ohneAuftrag?: boolean
  /** Kinds of open orders under the same number that this package settles, or replaces by its own. */
  readonly erledigt?: readonly string[]
  /** Further work orders beside the main one. */
  readonly auftraege?: readonly Nebenauftrag[]
}
