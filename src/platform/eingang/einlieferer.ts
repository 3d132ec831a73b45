import type { Instant } from '../clock/index.ts'
import {
  alsKunde,
  alsPersonal,
  type Datenbank,
  type KundeZugriff,
  type PersonalZugriff,
  type Transaction,
} from '../database/index.ts'

/** Whoever hands in: the signed-in account, all ids of the person, and the id that owns what is new. */
export interface Besitzer extends Omit<KundeZugriff, 'art'> {
  readonly personId: string
}

/** An office that puts ready what a person is to get. It is the person's once it is handed out. */
export interface Ausgeber {
  readonly personal: Omit<PersonalZugriff, 'art'>
  readonly stelleId: string
  readonly personId: string
}

/** Where a file comes from. */
export type Einlieferer = Besitzer | Ausgeber

/** It puts ready for someone else. */
export const istAusgeber = (wer: Einlieferer): wer is Ausgeber => 'stelleId' in wer

/** Works with the access of whoever hands in. */
export const alsEinlieferer = <T>(
  db: Datenbank,
  wer: Einlieferer,
  arbeit: (tx: Transaction) => Promise<T>,
): Promise<T> => (istAusgeber(wer) ? alsPersonal(db, wer.personal, arbeit) : alsKunde(db, wer, arbeit))

/** Whose uploads are counted together. */
export const gezaehltAls = (wer: Einlieferer): string => (istAusgeber(wer) ? wer.personal.personalId : wer.personId)

/** Among whose files the same one is looked for: of a person's own, or of what one office has put ready for them. */
export const unterWelchen = (wer: Einlieferer): readonly string[] =>
  istAusgeber(wer) ? [`${wer.personId}\0${wer.stelleId}`] : wer.personIds

/** Of new files, the name under which they are found again. */
export const neuUnter = (wer: Einlieferer): string =>
  istAusgeber(wer) ? `${wer.personId}\0${wer.stelleId}` : wer.personId

/** What else is noted of a new file. */
export const herkunft = (wer: Einlieferer, jetzt: Instant): { stelle_id?: string; entfernt?: Instant } =>
  istAusgeber(wer) ? { stelle_id: wer.stelleId, entfernt: jetzt } : {}
