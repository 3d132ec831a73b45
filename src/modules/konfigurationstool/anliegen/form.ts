import { z } from 'zod'
import { auswahl, freiwillig, text } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import type { Anliegeneinstellung, Weg } from '../../konfiguration/index.ts'

const freitext = freiwillig(text({ max: 1000, mehrzeilig: true }))
const angebot = auswahl(['ja', 'nein'], { leer: 'fehler.angeboten' })

/** A forwarding Anliegen (KT-07): no way. */
export const ohneWeg = z.object({ angeboten: angebot, information: freitext, hinweis: freitext })

/** Any other: exactly one way (PF-05). The address may be wrong here; the proof says what is wrong with it. */
export const mitWeg = ohneWeg.extend({
  kanal: auswahl(['eakte', 'outlook', 'servicecenter'], { leer: 'fehler.kanal' }),
  adresse: freiwillig(text({ max: 254 })),
})

export interface Anliegenangaben extends z.output<typeof ohneWeg> {
  readonly kanal?: Weg['kanal']
  readonly adresse?: string | undefined
}

/** The settings that the form means. */
export function alsEinstellung({
  angeboten,
  information,
  hinweis,
  kanal,
  adresse,
}: Anliegenangaben): Anliegeneinstellung {
  const weg: Weg | undefined = kanal === 'outlook' ? { kanal, adresse: adresse ?? '' } : kanal && { kanal }
  return {
    angeboten: angeboten === 'ja',
    ...(information !== undefined && { information }),
    ...(hinweis !== undefined && { hinweis }),
    ...(weg !== undefined && { weg }),
  }
}

export const fehlertexte = texte({
  de: {
    'fehler.angeboten': 'Bitte wählen Sie, ob Sie das Anliegen anbieten.',
    'fehler.kanal': 'Bitte wählen Sie genau einen Weg.',
  },
  en: {
    'fehler.angeboten': 'Please choose whether you offer it.',
    'fehler.kanal': 'Please choose exactly one way.',
  },
})
