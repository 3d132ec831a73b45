import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The folders between us and whoever prints: orders, answers, answers that were taken in or could not be read. */
export interface Druckordner {
  readonly auftrag: string
  readonly antwort: string
  readonly gelesen: string
  readonly unlesbar: string
  readonly unfertig: string
}

export async function druckordner(basis: string): Promise<Druckordner> {
  const ordner = {
    auftrag: join(basis, 'auftrag'),
    antwort: join(basis, 'antwort'),
    gelesen: join(basis, 'antwort', 'gelesen'),
    unlesbar: join(basis, 'antwort', 'unlesbar'),
    unfertig: join(basis, '.unfertig'),
  }
  for (const pfad of Object.values(ordner)) await mkdir(pfad, { recursive: true })
  return ordner
}
