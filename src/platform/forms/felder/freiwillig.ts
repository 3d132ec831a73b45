import { z } from 'zod'
import { istLeer } from '../feld.ts'

/** Makes a field optional: left blank it is undefined, filled in it must be right. */
export const freiwillig = <S extends z.ZodType>(schema: S) =>
  z.preprocess((roh) => (istLeer(roh) ? undefined : roh), schema.optional())
