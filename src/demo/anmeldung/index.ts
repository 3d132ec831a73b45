import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { liesFormular, seitenserver, sende } from '../netz.ts'
import type { Seitenserver } from '../netz.ts'
import { alsHtml } from '../seite.tsx'
import { anbieter } from './anbieter.ts'
import type { Anwendung } from './anbieter.ts'
import type { Demoperson } from './personal.ts'
import { Abgebrochen, Auswahl } from './seiten.tsx'

/** Starts the demo's OpenID Connect provider with its page to choose a staff member. The address is the issuer. */
export function demoanmeldung(port: number, anwendung: Anwendung, personal: Demoperson[]): Promise<Seitenserver> {
  return seitenserver({
    port,
    formZiele: anwendung.rueckwege.map((rueckweg) => new URL(rueckweg).origin),
    antwortet: (aussteller) => verteile(anbieter(aussteller, anwendung, personal), personal),
  })
}

function verteile(provider: Provider, personal: Demoperson[]): RequestListener {
  const protokoll = provider.callback()
  return (anfrage, antwort) => {
    const antworte = anfrage.url?.startsWith('/anmeldung/')
      ? waehle(provider, personal, anfrage, antwort)
      : protokoll(anfrage, antwort)
    antworte.catch((fehler: Error) => sende(antwort, 400, alsHtml(Abgebrochen({ grund: fehler.message }))))
  }
}

async function waehle(
  provider: Provider,
  personal: Demoperson[],
  anfrage: IncomingMessage,
  antwort: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(anfrage, antwort)
  if (anfrage.method !== 'POST') return sende(antwort, 200, alsHtml(Auswahl({ personal, ziel: `/anmeldung/${uid}` })))
  const sub = (await liesFormular(anfrage))?.get('sub')
  if (!personal.some((person) => person.sub === sub)) throw new Error('Diese Person gibt es in der Vorführung nicht.')
  await provider.interactionFinished(anfrage, antwort, { login: { accountId: sub ?? '', remember: false } })
}
