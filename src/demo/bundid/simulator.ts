import { X509Certificate } from 'node:crypto'
import { type GeleseneAnfrage, liesAuthnRequest, selbstSigniert, type Signierer } from '../../platform/saml/index.ts'
import {
  abgebrocheneAntwort,
  type Attribut,
  ehrlicheAntwort,
  gestoerteAntwort,
  type Sendung,
  sendung,
} from './antwort.ts'
import { attribute, bpk2, type Bundperson, type Mittel, mittel } from './personen.ts'
import { streiche } from './streiche.ts'

/** The service that signs in here: its entityID, where answers go, and its certificates. */
export interface Anwendung {
  readonly kennung: string
  readonly antwortUrl: string
  readonly zertifikate: readonly string[]
}

/** What the person chose. */
export type Wahl =
  | { readonly art: 'person'; readonly wer: Bundperson; readonly womit: Mittel; readonly streich?: string | undefined }
  | { readonly art: 'abbrechen' }
  | { readonly art: 'stoerung' }

/** The provider's side of the protocol, without pages. */
export interface Simulator {
  /** @throws SamlAbgelehnt for a request that the service did not sign */
  lies(samlRequest: string): GeleseneAnfrage
  /** The form field SAMLResponse for a choice. */
  antworte(anfrage: GeleseneAnfrage, wahl: Wahl): Promise<string>
  /** What would be sent of a person. */
  zeige(wer: Bundperson, womit: Mittel): readonly Attribut[]
}

export const stufeDer = (anfrage: GeleseneAnfrage): number => Number(anfrage.mindestens.at(-1)) || 1

/** @param kennung entityID of the simulator */
export function simulator(kennung: string, schluessel: Signierer, anwendung: Anwendung, uhr: () => Date): Simulator {
  const pruefer = anwendung.zertifikate.map((pem) => new X509Certificate(pem).publicKey)
  const [fuer = ''] = anwendung.zertifikate
  // A forger's own key, made when someone plays one.
  let fremd: Promise<Signierer> | undefined

  const bau = (anfrage: GeleseneAnfrage, klasse: string, was: readonly Attribut[]): Sendung => {
    const { antwortUrl } = anwendung
    const an = { inResponseTo: anfrage.id, antwortUrl, kennung: anwendung.kennung }
    return sendung(an, kennung, klasse, was, uhr())
  }

  return {
    lies(samlRequest) {
      const anfrage = liesAuthnRequest(samlRequest, pruefer)
      // Answers go where the service said beforehand, never where a request says.
      if (anfrage.kennung !== anwendung.kennung || anfrage.antwortUrl !== anwendung.antwortUrl)
        throw new Error('Diese Anfrage ist von einem anderen Dienst.')
      return anfrage
    },
    async antworte(anfrage, wahl) {
      if (wahl.art === 'abbrechen') return abgebrocheneAntwort(bau(anfrage, '', []), schluessel)
      if (wahl.art === 'stoerung') return gestoerteAntwort(bau(anfrage, '', []), schluessel)
      const { wer, womit, streich } = wahl
      const s = bau(anfrage, `STORK-QAA-Level-${mittel[womit].stufe}`, attribute(wer, womit, anwendung.kennung))
      const faelschen = streich === undefined ? undefined : streiche[streich]
      if (faelschen === undefined) return ehrlicheAntwort(s, schluessel, fuer)
      fremd ??= selbstSigniert('Fälscher', uhr(), 1)
      const opfer = bpk2('opfer', anwendung.kennung)
      return faelschen({ sendung: s, anbieter: schluessel, fremd: await fremd, fuer, opfer })
    },
    zeige: (wer, womit) => attribute(wer, womit, anwendung.kennung),
  }
}
