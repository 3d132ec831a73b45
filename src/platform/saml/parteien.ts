import type { KeyObject } from 'node:crypto'

/** Our side: what a message must be addressed to, and the keys that open it. */
export interface Dienst {
  readonly kennung: string
  readonly antwortUrl: string
  readonly oeffner: readonly KeyObject[]
}

/** The other side: who it says it is, and the keys it signs with, both from its metadata. */
export interface Gegenstelle {
  readonly kennung: string
  readonly pruefer: readonly KeyObject[]
}
