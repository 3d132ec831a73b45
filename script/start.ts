// Starts everything on this machine: database, demo counterparts, web, worker, sealer. See docs/betrieb.md for a real one.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { liesConfig, wurzel } from '../src/config.ts'
import type { Config } from '../src/config.ts'
import { liesPersonal } from '../src/demo/anmeldung/personal.ts'
import type { Demoauftrag } from '../src/demo/main.ts'
import { schluesseldateiAnlegen } from '../src/platform/crypto/index.ts'
import { ansage } from './lib/ansage.ts'
import { bereiteBundid } from './lib/bundid.ts'
import { bereiteDatenbank } from './lib/datenbank.ts'
import { richteEin } from './lib/einrichten.ts'
import { fuelleVorfuehrung } from './lib/vorfuehrung.ts'
import { merkeEinstellungen } from './lib/einstellungen.ts'
import { geheimnis, nimmPlatz } from './lib/platz.ts'
import { naechsterFreie, istFrei } from './lib/ports.ts'
import { dauerprozess, letzteZeilen } from './lib/prozess.ts'

const HIER = '127.0.0.1'
const GEDULD_MS = 60_000
/** Where PORT=0 begins to look; eight apart, because a portal takes five ports in a row. */
const ZUFALL_AB = 20_000
const RUECKWEG = '/arbeitsplatz/anmelden/zurueck'
const PERSONAL = join(wurzel, 'inhalte/demo/personal.json')

interface Endbar {
  ende(): Promise<void>
}

/** What runs, in the order of its start; it is ended the other way round. */
const laufend: Endbar[] = []
const melde = (satz: string): void => console.log(satz)

async function start(): Promise<void> {
  const config = liesConfig({ DEMO: '1', ...process.env })
  const platz = nimmPlatz(resolve(wurzel, config.DATEN))
  laufend.push({ ende: async () => platz.gibFrei() })
  if (platz.nummer > 1)
    melde(`In diesem Ordner läuft schon ein Portal. Dieses hier bekommt eigene Daten: ${platz.ordner}`)

  const port = await portal(config)
  const demo = config.DEMO ? await starteDemo(config, platz.ordner, port) : undefined
  const datenbank = await bereiteDatenbank(config, platz.ordner, melde)
  laufend.push(datenbank)
  await richteEin(datenbank.url.jc_worker, config)

  const gemeinsam = {
    SCHLUESSEL_DATEI: schluesseldatei(platz.ordner, config.DEMO),
    DOKUMENTE: join(platz.ordner, 'dokumente'),
    ABLAGEORDNER: join(platz.ordner, 'ablage'),
    DRUCKORDNER: join(platz.ordner, 'druck'),
    ...demo?.umgebung,
    ...process.env,
    DEMO: config.DEMO ? '1' : '0',
    PORT: String(port),
    DATABASE_URL: undefined,
    DATABASE_URL_EIGNER: undefined,
  }
  const { jc_app, jc_worker, jc_siegel } = datenbank.url
  const rollenUrl = { DATABASE_URL_APP: jc_app, DATABASE_URL_WORKER: jc_worker, DATABASE_URL_SIEGEL: jc_siegel }
  const { SCHLUESSEL_DATEI, DOKUMENTE, ABLAGEORDNER } = gemeinsam
  if (config.DEMO) merkeEinstellungen(platz.ordner, { ...rollenUrl, SCHLUESSEL_DATEI, DOKUMENTE, ABLAGEORDNER })
  if (config.DEMO) await fuelleVorfuehrung(gemeinsam, jc_app)
  const protokolle = join(platz.ordner, 'protokolle')
  const rolle = (name: string, umgebung: Record<string, string>): Endbar =>
    dauerprozess({
      name,
      datei: join(wurzel, 'dist/src/main.js'),
      argumente: [name],
      umgebung: { ...gemeinsam, ...umgebung },
      protokoll: join(protokolle, `${name}.log`),
      ausfall,
    })
  laufend.push(
    rolle('siegel', { DATABASE_URL_SIEGEL: datenbank.url.jc_siegel }),
    rolle('worker', { DATABASE_URL_WORKER: datenbank.url.jc_worker }),
    rolle('web', { DATABASE_URL_APP: datenbank.url.jc_app }),
  )
  await bereit(
    `http://${config.HOST === '0.0.0.0' ? HIER : config.HOST}:${port}/betrieb/bereit`,
    join(protokolle, 'web.log'),
  )
  const { basisUrl } = liesConfig({ ...gemeinsam })
  console.log(
    ansage({
      portal: basisUrl,
      mails: demo?.mails,
      bundid: demo?.bundid,
      personal: demo?.personal ?? [],
      ordner: platz.ordner,
    }),
  )
}

function schluesseldatei(ordner: string, vorfuehrung: boolean): string {
  const datei = join(ordner, 'geheimnisse', 'schluessel.json')
  mkdirSync(dirname(datei), { recursive: true, mode: 0o700 })
  if (!existsSync(datei)) schluesseldateiAnlegen(datei, vorfuehrung)
  return datei
}

/** The port that PORT asks for and no other; without PORT 8080 or the next free one. */
async function portal(config: Config): Promise<number> {
  if (process.env['PORT'] === undefined) return naechsterFreie(config.PORT, config.HOST)
  if (config.PORT === 0) return naechsterFreie(ZUFALL_AB + ((process.pid * 8) % 20_000), config.HOST)
  if (await istFrei(config.PORT, config.HOST)) return config.PORT
  throw new Error(`Port ${config.PORT} ist schon belegt. Bitte PORT anders setzen oder weglassen.`)
}

async function starteDemo(config: Config, ordner: string, port: number) {
  const mailPort = await naechsterFreie(port + 1, HIER)
  const anmeldungPort = await naechsterFreie(port + 2, HIER, [mailPort])
  const smtpPort = await naechsterFreie(port + 3, HIER, [mailPort, anmeldungPort])
  const bundidPort = await naechsterFreie(port + 4, HIER, [mailPort, anmeldungPort, smtpPort])
  const clientSecret = geheimnis(ordner, 'anmeldung')
  const { basisUrl } = liesConfig({ ...process.env, PORT: String(port) })
  const bundid = await bereiteBundid(ordner, basisUrl, `http://${HIER}:${bundidPort}`)
  const auftrag: Demoauftrag = {
    smtpPort,
    mailPort,
    anmeldungPort,
    mailOrdner: join(ordner, 'mails'),
    personalDatei: PERSONAL,
    anwendung: { clientId: config.OIDC_CLIENT_ID, clientSecret, rueckwege: [`${basisUrl}${RUECKWEG}`] },
    bundid: { ...bundid.auftrag, port: bundidPort, personenDatei: join(wurzel, 'inhalte/demo/bundid.json') },
  }
  const mails = `http://${HIER}:${mailPort}`
  laufend.push(
    dauerprozess({
      name: 'vorfuehrung',
      datei: join(wurzel, 'dist/src/demo/main.js'),
      umgebung: process.env,
      protokoll: join(ordner, 'protokolle', 'vorfuehrung.log'),
      nachStart: (kind) => kind.send(auftrag),
      ausfall,
    }),
  )
  return {
    mails,
    bundid: `http://${HIER}:${bundidPort}`,
    personal: await liesPersonal(PERSONAL),
    umgebung: {
      SMTP_URL: `smtp://${HIER}:${smtpPort}`,
      MAIL_SEITE: mails,
      ...bundid.umgebung,
      OIDC_AUSSTELLER: `http://${HIER}:${anmeldungPort}`,
      OIDC_CLIENT_SECRET: clientSecret,
    },
  }
}

let steht = false
let ersterAusfall: string | undefined

/** Before all runs, a process that dies ends the start; later it is only said that it starts again. */
function ausfall(name: string, grund: string, protokoll: string): void {
  ersterAusfall ??= `„${name}“ startet nicht (${grund}).\n${letzteZeilen(protokoll)}`
  if (steht) melde(`„${name}“ ist ausgefallen (${grund}) und startet neu. Näheres: ${protokoll}`)
}

/** Waits for the web server; a process that dies meanwhile ends the start. */
async function bereit(adresse: string, protokoll: string): Promise<void> {
  for (let wartezeit = 0; wartezeit < GEDULD_MS; wartezeit += 50) {
    if (ersterAusfall) throw new Error(ersterAusfall)
    const antwort = await fetch(adresse).catch(() => undefined)
    if (antwort?.ok) {
      steht = true
      return
    }
    await warte(50)
  }
  throw new Error(`Das Portal antwortet nicht.\n${letzteZeilen(protokoll)}`)
}

let endet: Promise<void> | undefined

/** Ends all, once, in the opposite order; a second Ctrl-C leaves the rest to the guards of each process. */
function beende(): Promise<void> {
  endet ??= (async () => {
    for (const teil of laufend.splice(0).toReversed()) {
      await teil.ende().catch((fehler: Error) => console.error(fehler.message))
    }
  })()
  return endet
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (endet) process.exit(1)
    melde('Das Portal wird beendet …')
    beende().then(() => process.exit())
  })
}

try {
  await start()
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  await beende()
  process.exit(1)
}
