import type { ServerResponse } from 'node:http'
import type { Uhr } from '../../platform/clock/index.ts'
import { seitenserver, sende } from '../netz.ts'
import { alsHtml } from '../seite.tsx'
import { mailablage } from './ablage.ts'
import type { Mailablage } from './ablage.ts'
import { Einzeln, Fehlt, Liste } from './seiten.tsx'
import { postfang } from './smtp.ts'

export interface Mailfang {
  /** Where to send mail: `smtp://127.0.0.1:…` */
  smtpUrl: string
  /** Where to read it. */
  url: string
  ende(): Promise<void>
}

interface Auftrag {
  smtpPort: number
  seitenPort: number
  /** Folder of the mails. */
  ordner: string
  uhr: Uhr
}

/** Starts the demo's mail server and its pages: `/`, `/mail/N`, and `/mails.json` for programs. Port 0: any free one. */
export async function mailfang(auftrag: Auftrag): Promise<Mailfang> {
  const ablage = await mailablage(auftrag.ordner, auftrag.uhr)
  const smtp = await postfang(auftrag.smtpPort, (roh) => ablage.nimmAn(roh))
  const seiten = await seitenserver({
    port: auftrag.seitenPort,
    antwortet: () => (anfrage, antwort) => zeige(ablage, anfrage.url ?? '/', antwort),
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    url: seiten.url,
    ende: () => {
      seiten.ende()
      return smtp.ende()
    },
  }
}

function zeige(ablage: Mailablage, pfad: string, antwort: ServerResponse): void {
  const mails = ablage.alle()
  if (pfad === '/') return sende(antwort, 200, alsHtml(Liste({ mails })))
  if (pfad === '/mails.json')
    return void antwort.setHeader('content-type', 'application/json').end(JSON.stringify(mails))
  const mail = mails.find(({ nummer }) => pfad === `/mail/${nummer}`)
  if (!mail) return sende(antwort, 404, alsHtml(Fehlt()))
  const wiederholt = mails.filter(({ messageId }) => messageId !== '' && messageId === mail.messageId).length > 1
  sende(antwort, 200, alsHtml(Einzeln({ mail, wiederholt })))
}
