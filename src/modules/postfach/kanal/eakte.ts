import { ablegen } from '../ablage/ablegen.ts'
import type { Zusteller } from './kanaele.ts'

/** The E-AKTE takes a message by filing it; the office's rulebook puts its order into a Postkorb (PF-07). */
export const inEakte: Zusteller = ablegen
