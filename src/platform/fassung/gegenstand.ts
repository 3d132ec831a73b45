import type { FastifyRequest } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'
import type { Instant } from '../clock/index.ts'
import type { PersonalZugriff, Transaction } from '../database/index.ts'
import type { Meldung } from '../forms/index.ts'
import type { Haus } from '../haus.ts'
import type { DeskRahmen } from '../html/index.ts'
import type { Entwurf } from './entwurf/entwurf.ts'
import type { Fassung } from './lesen.ts'

/** Who writes for an office: as much as this part needs to know. */
export interface Schreibende extends PersonalZugriff {
  readonly name: string
  readonly dienststelle: { readonly id: string }
}

/** Something that an office writes itself: which versions it has, and what people call it. */
export interface Sache {
  /** Kind of its versions; the key of each is the office's id. */
  readonly art: string
  readonly name: string
  /** With its article, in the nominative: "das Regelwerk". Not a plural. */
  readonly es: string
}

/** A draft as its pages show it. */
export interface Entwurfsstand<I> {
  readonly entwurf: Entwurf
  /** What is frozen when it is handed in. */
  readonly inhalt: I
  /** Sentences that say what keeps it from being handed in, and from being approved. */
  readonly sperren: readonly string[]
  /** Sentences to think about before it is handed in, and before it is approved; they keep nothing back. */
  readonly hinweise?: readonly string[]
}

/** Addresses of the pages that the life of a draft needs. */
export interface Fassungspfade {
  readonly tisch: string
  readonly entwurf: string
  readonly verwerfen: string
  readonly freigabe: string
  schritt(tat: string): string
  readonly versionen: string
  version(id: string, tat?: string): string
}

/**
 * A thing that lives by draft, second person and version (KT-03, KT-04, EA-02). What all of them share is done here; what only
 * one knows, it says in these fields.
 */
export interface Gegenstand<I, S extends Entwurfsstand<I> = Entwurfsstand<I>> extends Sache {
  /** Kind of the hand-over that proves a scheduled version again the day before. */
  readonly nachpruefung: string
  readonly pfade: Fassungspfade
  /** Where a draft is written, once it is begun. */
  readonly werkstatt: string
  /** Words of the steps that only it has. */
  readonly schrittworte: Readonly<Record<string, string>>
  /** @throws Forbidden without the right */
  wer(haus: Haus, request: FastifyRequest): Promise<Schreibende>
  namen(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Puts the first content into a draft: that of a version, or what there is without one. */
  fuellen(tx: Transaction, feder: { entwurfId: string; wer: Schreibende }, inhalt: I | undefined): Promise<void>
  /** Takes away what a draft that is done does not need any more. */
  leeren?(tx: Transaction, entwurfId: string): Promise<void>
  /** Proves a draft for the instant from which it would count. */
  stand(tx: Transaction, entwurf: Entwurf, wer: Schreibende, ab: Instant): Promise<S>
  /** What blocks a version at that instant that was in order when it was approved. */
  maengel(tx: Transaction, fassung: Fassung<I>, am: Instant): Promise<readonly string[]>
  /** Tells who answers for it that a scheduled version is not in order. */
  melden?(tx: Transaction, fassung: Fassung<I>, jetzt: Instant): Promise<unknown>
  /** The page around the views of a draft. */
  blatt(props: Blattprops<S>): VNode
  /** What one content changes against another. */
  unterschied(tx: Transaction, props: { alt: I | undefined; neu: I; gegen: string; jetzt: Instant }): Promise<VNode>
  /** What stands in a version. */
  inhaltsseite(tx: Transaction, props: { inhalt: I; seite: number; ort: string; jetzt: Instant }): Promise<VNode>
}

interface Blattprops<S> {
  readonly rahmen: DeskRahmen
  readonly stand: S
  readonly fehler: readonly Meldung[]
  readonly children: ComponentChildren
}
