import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Uhr } from './clock/index.ts'
import type { Krypto } from './crypto/index.ts'
import type { Datenbank } from './database/index.ts'
import type { Dokumente } from './dateien/index.ts'
import type { Scanner, Werkstatt } from './eingang/index.ts'
import type { DeskRahmen, PortalRahmen } from './html/index.ts'
import type { Postausgang, Posteingang } from './mail/index.ts'
import type { PdfSetzer } from './pdf/index.ts'

/** Whom to turn to without internet, where the page knows more than the frame. */
export interface Anlaufstelle {
  readonly id: string
  /** What the portal is for was done already: say what to mention, not how to begin. */
  readonly gestellt: boolean
}

/** The services handed to every route and worker; built once per process in src/haus.ts. */
export interface Haus {
  readonly config: Config
  readonly db: Datenbank
  readonly uhr: Uhr
  readonly log: FastifyBaseLogger
  readonly krypto: Krypto
  readonly dokumente: Dokumente
  readonly mail: Postausgang
  /** The mailbox to which offices answer. */
  readonly posteingang: Posteingang
  readonly pdf: PdfSetzer
  /** Looks for malware in what strangers hand in. */
  readonly scanner: Scanner
  /** Opens what strangers hand in, in a process of its own. */
  readonly werkstatt: Werkstatt
  /** What every page shows around its content. */
  readonly rahmen: {
    /** Never fails: without the database it shows less. */
    portal(request: FastifyRequest, anlaufstelle?: Anlaufstelle): Promise<PortalRahmen>
    /** @throws AnmeldungNoetig if no member of staff is signed in */
    desk(request: FastifyRequest): Promise<DeskRahmen>
  }
}
