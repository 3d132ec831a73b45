import { lesen } from '../../../platform/forms/index.ts'
import { type Anliegen, leitetWeiter } from '../../konfiguration/index.ts'
import { probestand } from '../../postfach/index.ts'
import { Probe } from '../probe/probe.tsx'
import type { Teil } from '../bearbeiten/teil.ts'
import { anliegenzeilen } from '../entwurf/unterschied.ts'
import { pfade } from '../pfade.ts'
import { alsEinstellung, type Anliegenangaben, fehlertexte, mitWeg, ohneWeg } from './form.ts'
import { Anliegenfelder } from './felder.tsx'

const felder: Readonly<Record<string, string>> = {
  angeboten: 'angeboten',
  weg: 'kanal',
  adresse: 'adresse',
  information: 'information',
  hinweis: 'hinweis',
}

/** One Anliegen of the catalogue as a part of the settings. */
export const anliegenteil = (anliegen: Anliegen): Teil<Anliegenangaben> => ({
  schritt: 'anliegen',
  ort: anliegen.name,
  pfad: pfade.anliegen(anliegen.schluessel),
  hier: 'liste',
  titel: anliegen.name,
  fehlertexte,
  lies: (body) => (leitetWeiter(anliegen.schluessel) ? lesen(ohneWeg, body) : lesen(mitWeg, body)),
  felder({ anliegen: alle }) {
    const { angeboten, information, hinweis, weg } = alle[anliegen.schluessel]
    return {
      angeboten: angeboten ? 'ja' : 'nein',
      information: information ?? '',
      hinweis: hinweis ?? '',
      kanal: weg?.kanal ?? '',
      adresse: weg?.kanal === 'outlook' ? weg.adresse : '',
    }
  },
  aendere: (einstellungen, wert) => ({
    ...einstellungen,
    anliegen: { ...einstellungen.anliegen, [anliegen.schluessel]: alsEinstellung(wert) },
  }),
  feld({ stelle }) {
    const [art, schluessel, was = ''] = stelle.split('/')
    return art === 'anliegen' && schluessel === anliegen.schluessel ? felder[was] : undefined
  },
  worte: (einstellungen) => anliegenzeilen(einstellungen, anliegen),
  async darunter(tx, { dienststelle }, { inhalt }, jetzt) {
    const { angeboten, weg } = inhalt.anliegen[anliegen.schluessel]
    if (!angeboten || weg?.kanal !== 'outlook') return undefined
    const stand = await probestand(tx, dienststelle.id, weg.adresse, jetzt)
    return <Probe schluessel={anliegen.schluessel} adresse={weg.adresse} stand={stand} />
  },
  formular: () => Promise.resolve((eingabe, meldungen) => <Anliegenfelder {...{ anliegen, eingabe, meldungen }} />),
})
