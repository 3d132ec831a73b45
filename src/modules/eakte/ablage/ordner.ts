import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The folders of one office: what we put in, what it answers, and what is not complete yet. */
export interface Ordner {
  readonly eingang: string
  readonly quittung: string
  readonly gelesen: string
  readonly unfertig: string
}

export function ordnerFuer(ablageordner: string, kennung: string): Ordner {
  if (!/^[a-z0-9-]+$/.test(kennung)) throw new Error('Diese Kennung taugt nicht als Ordnername.')
  const basis = join(ablageordner, kennung)
  return {
    eingang: join(basis, 'eingang'),
    quittung: join(basis, 'quittung'),
    gelesen: join(basis, 'quittung', 'gelesen'),
    unfertig: join(basis, '.unfertig'),
  }
}

export async function ordnerAnlegen(ordner: Ordner): Promise<void> {
  for (const pfad of [ordner.eingang, ordner.gelesen, ordner.unfertig]) await mkdir(pfad, { recursive: true })
}
