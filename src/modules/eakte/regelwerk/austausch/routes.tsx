import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Eingabe, type Feldfehler, lesen, meldungen, wert } from '../../../../platform/forms/index.ts'
import { mitDateien, textformular } from '../../../../platform/eingang/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import {
  Absatz,
  Dateiwahl,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Textbereich,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { dmnAusgeben } from '../../../../platform/rules/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import { amEntwurf, schreiben, schreiberin, zumTisch } from '../tisch/tuer.ts'
import { tabelleAus, uebernehmen } from './einlesen.ts'
import { einlesen, fehlertexte } from './form.ts'

/** A table of 5,000 rows, as a form sends it. */
const bodyLimit = 12 * 1024 * 1024
/** A longer file is refused by its reader. */
const ZEICHEN = 8_000_000

/** The draft as a DMN file for other tools, and theirs in its place. */
export function austauschRouten(web: FastifyInstance, haus: Haus): void {
  web.get(pfade.austausch, async (request, reply) => zeige(haus, request, reply, await schreiberin(haus, request)))
  web.get(pfade.ausgabe, async (request, reply) => {
    const blatt = await amEntwurf(haus, await schreiberin(haus, request), () => Promise.resolve({}))
    if (blatt === undefined) return zumTisch(reply)
    return reply
      .header('content-disposition', 'attachment; filename="regelwerk.dmn"')
      .header('cache-control', 'no-store')
      .type('application/xml; charset=utf-8')
      .send(dmnAusgeben(blatt.tabelle))
  })
  mitDateien(web, (innen) => {
    innen.post(pfade.austausch, { bodyLimit }, (request, reply) => hinein(haus, request, reply))
  })
}

async function hinein(haus: Haus, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const wer = await schreiberin(haus, request)
  const { datei = '', dmn = '', version = '' } = await textformular(request, ZEICHEN)
  const gelesen = lesen(einlesen, { datei, dmn })
  // A file can't be shown again in its field; what was pasted can.
  const eingabe = { dmn }
  if (!gelesen.ok) return zeige(haus, request, reply, wer, { eingabe, fehler: gelesen.fehler })
  const { feld } = gelesen.wert
  const tabelle = tabelleAus(gelesen.wert.dmn)
  if (typeof tabelle === 'string') {
    const fehler = [{ feld, schluessel: 'fehler.abgelehnt', parameter: { grund: tabelle } }]
    return zeige(haus, request, reply, wer, { eingabe, fehler })
  }
  const neu = { tabelle, version: Number(version) }
  const getan = await schreiben(haus, wer, (tx, feder, entwurf) => uebernehmen(tx, feder, entwurf, neu))
  if (getan === 'ueberholt')
    return zeige(haus, request, reply, wer, { eingabe, fehler: [{ feld, schluessel: 'fehler.ueberholt' }] }, 409)
  return weiter(reply, `${pfade.tabelle}?getan=${getan}`)
}

async function zeige(
  haus: Haus,
  request: FastifyRequest,
  reply: FastifyReply,
  wer: Personal,
  gesendet?: { eingabe: Eingabe; fehler: readonly Feldfehler[] },
  status = gesendet === undefined ? 200 : 422,
): Promise<FastifyReply> {
  const blatt = await amEntwurf(haus, wer, () => Promise.resolve({}))
  if (blatt === undefined) return zumTisch(reply)
  const worte = meldungen(gesendet?.fehler ?? [], 'de', fehlertexte)
  const inhalt = (
    <EntwurfBlatt rahmen={await haus.rahmen.desk(request)} blatt={blatt} hier="austausch" fehler={worte.liste}>
      <Absatz>DMN ist ein Standard für Entscheidungstabellen. Andere Programme können solche Dateien lesen.</Absatz>
      <Absatz>
        <Link href={pfade.ausgabe} symbol="download" download>
          Entwurf als DMN-Datei herunterladen
        </Link>
      </Absatz>
      {blatt.entwurf.stand === 'entwurf' && (
        <>
          <Ueberschrift ebene={2}>Aus einer DMN-Datei einlesen</Ueberschrift>
          <Absatz>Die Zeilen der Datei treten an die Stelle der Zeilen im Entwurf. Testfälle bleiben.</Absatz>
          <Formular aktion={pfade.austausch} versteckt={{ version: String(blatt.entwurf.version) }} mitDateien>
            <Dateiwahl
              name="datei"
              label="DMN-Datei"
              hinweis="DMN 1.2 bis 1.5, eine Tabelle, S-FEEL"
              accept=".dmn,.xml"
              freiwillig
              fehler={worte.fuer('datei')}
            />
            <Textbereich
              name="dmn"
              label="Oder der Inhalt der Datei"
              freiwillig
              wert={wert(gesendet?.eingabe ?? {}, 'dmn')}
              fehler={worte.fuer('dmn')}
              zeilen={10}
            />
            <Knopfreihe>
              <Knopf>Einlesen</Knopf>
            </Knopfreihe>
          </Formular>
        </>
      )}
    </EntwurfBlatt>
  )
  return seite(reply, inhalt, status)
}
