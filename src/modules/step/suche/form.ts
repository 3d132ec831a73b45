import { z } from 'zod'
import { auswahl, type Feldfehler, freiwillig, lesen, teildatum, text } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { type Frage, namensteileAus, nummerAus } from './kriterien.ts'
import { engGenug } from './ueberall.ts'

const form = z.object({
  name: freiwillig(text({ max: 120 })),
  geburt: freiwillig(teildatum()),
  nummer: freiwillig(text({ max: 30 })),
  anschrift: freiwillig(text({ max: 120 })),
  kontakt: freiwillig(text({ max: 254 })),
  wo: auswahl(['hier', 'ueberall'], { leer: 'fehler.wo' }),
  grund: freiwillig(text({ max: 300 })),
})

const de = {
  'fehler.wo': 'Bitte wählen Sie, wo Sie suchen.',
  'fehler.frage': 'Bitte füllen Sie mindestens ein Feld aus.',
  'fehler.nummer': 'Diese Nummer kennen wir nicht. Beispiele: 123A456789, 12345//0000421, 65 180539 W 001',
  'fehler.jahr': 'Bitte geben Sie mindestens das Geburtsjahr ein.',
  'fehler.anschrift': 'Bitte geben Sie eine Straße ein. Nur eine Zahl trifft zu viele.',
  'fehler.kurz': 'Bitte geben Sie mindestens 2 Buchstaben ein.',
  'fehler.eng': 'Über alle Dienststellen suchen Sie mit einer Nummer. Oder mit Name und ganzem Geburtsdatum.',
  'fehler.warum': 'Bitte schreiben Sie, warum Sie in anderen Dienststellen suchen. Das wird protokolliert.',
}
export const fehlertexte = texte({ de, en: de })

/** A search that can be answered. */
interface Suchauftrag {
  readonly frage: Frage
  readonly ueberall: boolean
  readonly grund: string
}

/** Reads a search; what can't be answered is said at its field. */
export function liesSuche(body: unknown) {
  const gelesen = lesen(form, body)
  if (!gelesen.ok) return gelesen
  const { wo, grund, ...frage } = gelesen.wert
  const fehler = pruefe(frage, wo === 'ueberall', grund)
  if (fehler !== undefined) return { ok: false as const, fehler: [fehler] as const, eingabe: gelesen.eingabe }
  const auftrag: Suchauftrag = { frage, ueberall: wo === 'ueberall', grund: grund ?? '' }
  return { ...gelesen, wert: auftrag }
}

function pruefe(frage: Frage, ueberall: boolean, grund: string | undefined): Feldfehler | undefined {
  if (Object.values(frage).every((wert) => wert === undefined)) return { feld: 'name', schluessel: 'fehler.frage' }
  if (frage.name !== undefined && !namensteileAus(frage.name).some(({ wort }) => wort.length > 1))
    return { feld: 'name', schluessel: 'fehler.kurz' }
  if (frage.geburt !== undefined && frage.geburt.jahr === undefined)
    return { feld: 'geburt', schluessel: 'fehler.jahr' }
  if (frage.nummer !== undefined && nummerAus(frage.nummer) === undefined)
    return { feld: 'nummer', schluessel: 'fehler.nummer' }
  if (frage.anschrift !== undefined && !/\p{L}{2}/u.test(frage.anschrift))
    return { feld: 'anschrift', schluessel: 'fehler.anschrift' }
  if (!ueberall) return undefined
  if (!engGenug(frage)) return { feld: 'name', schluessel: 'fehler.eng' }
  return grund === undefined || grund.length < 3 ? { feld: 'grund', schluessel: 'fehler.warum' } : undefined
}
