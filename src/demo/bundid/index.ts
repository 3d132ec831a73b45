import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { anbieterMetadaten, type GeleseneAnfrage, type Signierer } from '../../platform/saml/index.ts'
import { liesFormular, type Seitenserver, seitenserver, sende } from '../netz.ts'
import { alsHtml } from '../seite.tsx'
import { type Bundperson, istMittel } from './personen.ts'
import { Abgelehnt, Auswahl, Rueckweg, Willkommen } from './seiten.tsx'
import { type Anwendung, type Simulator, simulator, stufeDer, type Wahl } from './simulator.ts'

/** The simulator's own description, for the setting BUNDID_METADATEN. */
export const simulatorMetadaten = (url: string, zertifikat: string): string =>
  anbieterMetadaten({ kennung: `${url}/metadaten`, anmeldeUrl: `${url}/anmelden`, zertifikate: [zertifikat] })

interface Vorgang {
  readonly anfrage: GeleseneAnfrage
  readonly begleiter: string
}

interface Stelle {
  readonly sim: Simulator
  readonly personen: readonly Bundperson[]
  readonly anwendung: Anwendung
  /** Requests that wait for a choice. */
  readonly offen: Map<string, Vorgang>
}

const HOECHSTENS = 200

/** Starts a stand-in for BundID: takes our signed request, lets one choose a person and means, and sends back what was asked for. */
export function bundidSimulator(
  port: number,
  schluessel: Signierer,
  anwendung: Anwendung,
  personen: readonly Bundperson[],
  uhr: () => Date,
): Promise<Seitenserver> {
  return seitenserver({
    port,
    formZiele: [new URL(anwendung.antwortUrl).origin],
    antwortet: (url) => {
      const sim = simulator(`${url}/metadaten`, schluessel, anwendung, uhr)
      const stelle: Stelle = { sim, personen, anwendung, offen: new Map() }
      const metadaten = simulatorMetadaten(url, schluessel.zertifikat)
      return (anfrage, antwort) => {
        if (anfrage.url === '/metadaten')
          return void antwort.setHeader('content-type', 'application/samlmetadata+xml').end(metadaten)
        if (anfrage.method !== 'POST') return sende(antwort, 200, alsHtml(Willkommen()))
        const tun = anfrage.url === '/anmelden' ? beginne : waehle
        tun(stelle, anfrage, antwort).catch((fehler: Error) =>
          sende(antwort, 400, alsHtml(Abgelehnt({ grund: fehler.message }))),
        )
      }
    },
  })
}

async function beginne(
  { sim, personen, offen }: Stelle,
  anfrage: IncomingMessage,
  antwort: ServerResponse,
): Promise<void> {
  const formular = await liesFormular(anfrage, 100_000)
  const gelesen = sim.lies(formular?.get('SAMLRequest') ?? '')
  const vorgang = randomUUID()
  const aeltester = offen.keys().next().value
  if (offen.size >= HOECHSTENS && aeltester !== undefined) offen.delete(aeltester)
  offen.set(vorgang, { anfrage: gelesen, begleiter: formular?.get('RelayState') ?? '' })
  const organisation = organisationVon(gelesen)
  sende(antwort, 200, alsHtml(Auswahl({ organisation, stufe: stufeDer(gelesen), personen, vorgang })))
}

async function waehle(stelle: Stelle, anfrage: IncomingMessage, antwort: ServerResponse): Promise<void> {
  const formular = await liesFormular(anfrage)
  const vorgang = stelle.offen.get(formular?.get('vorgang') ?? '')
  if (vorgang === undefined) throw new Error('Diese Anfrage gibt es nicht mehr.')
  const wahl = alsWahl(stelle.personen, formular?.get('wahl') ?? '', formular?.get('streich') ?? '')
  const SAMLResponse = await stelle.sim.antworte(vorgang.anfrage, wahl)
  const person = wahl.art === 'person' ? wahl : undefined
  sende(
    antwort,
    200,
    alsHtml(
      Rueckweg({
        organisation: organisationVon(vorgang.anfrage),
        ziel: stelle.anwendung.antwortUrl,
        felder: { SAMLResponse, RelayState: vorgang.begleiter },
        gesendet: person ? stelle.sim.zeige(person.wer, person.womit) : [],
        mittel: person?.womit,
        streich: person?.streich,
      }),
    ),
  )
}

function alsWahl(personen: readonly Bundperson[], wort: string, streich: string): Wahl {
  if (wort === 'abbrechen') return { art: 'abbrechen' }
  if (wort === 'stoerung') return { art: 'stoerung' }
  const [kennung, womit] = wort.split('.')
  const wer = personen.find((person) => person.kennung === kennung)
  if (wer === undefined || !istMittel(womit)) throw new Error('Diese Person gibt es im Simulator nicht.')
  return { art: 'person', wer, womit, streich: streich === '' ? undefined : streich }
}

const organisationVon = ({ erweiterung }: GeleseneAnfrage): string =>
  /OrganizationDisplayName[^>]*>([^<]{1,200})</.exec(erweiterung)?.[1] ?? 'der Dienst'
