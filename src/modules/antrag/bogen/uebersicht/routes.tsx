import type { FastifyInstance } from 'fastify'
import { alsKunde, type Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { type Kunde, kundeVon } from '../../../konto/index.ts'
import { dienststellennamen } from '../../../organisation/index.ts'
import { aendertNichts, umzug } from '../../../strecke/index.ts'
import { formulareInKraft, formulareMitId } from '../../formulare/fassung.ts'
import { darf } from '../../policy.ts'
import { umgebung } from '../blatt/anzeige.tsx'
import type { Bogen } from '../bogen.ts'
import type { Formularart, Tor } from '../formularart.ts'
import { andereOffene, letzterBogen } from '../lesen.ts'
import { meldungAus } from '../meldung.ts'
import { meinBogen, type OffenerBogen, staendeVon } from '../offen.ts'
import { stillUmziehen } from '../speichern.ts'
import { tueren } from '../tueren.ts'
import { Anfangsseite, geloeschtMeldung, Torseite } from './anfang.tsx'
import type { Umzugsangebot } from './neue-fassung.tsx'
import { Uebersichtsseite } from './page.tsx'
import { bereichszeilen } from './zeilen.ts'

/** What a customer finds behind the address of a form. */
type Fund =
  | {
      readonly art: 'offen'
      readonly offen: OffenerBogen
      readonly stelle: string
      readonly umzug: Umzugsangebot | undefined
      readonly andere: Awaited<ReturnType<typeof andereOffene>>
    }
  | { readonly art: 'keiner'; readonly tor: Tor; readonly geloescht: Bogen | undefined }

/** The first page of a form: where it stands, or how it begins. */
export function uebersichtRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  web.get(art.pfad, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const fund = await alsKunde(haus.db, kunde, (tx) => finde(tx, haus, kunde, art))
    const anfrage = Object(request.query) as Record<string, unknown>
    if (fund.art === 'keiner') {
      const rahmen = await haus.rahmen.portal(request)
      const stand = fund.geloescht && geloeschtMeldung(rahmen, art, fund.geloescht)
      const teile = { rahmen, art, stand: stand ?? meldungAus(rahmen.sprache, anfrage, undefined) }
      return seite(reply, 'zu' in fund.tor ? <Torseite {...teile} tor={fund.tor} /> : <Anfangsseite {...teile} />)
    }
    const { offen } = fund
    const rahmen = await haus.rahmen.portal(request, { id: offen.bogen.dienststelleId, gestellt: true })
    const { worte, name } = umgebung(haus, rahmen, art, offen)
    const rueckgaengig = { aktion: `${art.pfad}/rueckgaengig`, versteckt: { version: String(offen.bogen.version) } }
    return seite(
      reply,
      <Uebersichtsseite
        rahmen={rahmen}
        art={art}
        bogen={offen.bogen}
        worte={worte}
        stelle={fund.stelle}
        zeilen={bereichszeilen(staendeVon(offen))}
        unnoetig={unnoetigeBereiche(art, offen)}
        name={name}
        stand={meldungAus(rahmen.sprache, anfrage, rueckgaengig)}
        umzug={fund.umzug}
        andere={fund.andere}
        tueren={tueren(web, art, rahmen.sprache)}
      />,
    )
  })
}

async function finde(tx: Transaction, haus: Haus, kunde: Kunde, art: Formularart): Promise<Fund> {
  const offen = await meinBogen(tx, haus, kunde, art)
  if (offen === undefined) {
    const letzter = await letzterBogen(tx, haus.krypto, kunde.personIds, art.art)
    const geloescht = letzter !== undefined && letzter.geloescht !== null ? letzter : undefined
    return { art: 'keiner', tor: await art.tor(tx, haus, kunde), geloescht }
  }
  const { dienststelleId } = offen.bogen
  const stelle = (await dienststellennamen(tx, [dienststelleId])).get(dienststelleId) ?? ''
  const andere = await andereOffene(tx, kunde.personIds, offen.bogen)
  const umzugsangebot = await angebot(tx, haus, art, offen)
  if (umzugsangebot === undefined || !aendertNichts(umzugsangebot))
    return { art: 'offen', offen, stelle, umzug: umzugsangebot, andere }
  await stillUmziehen(tx, offen.bogen, umzugsangebot.fassungId)
  return { art: 'offen', offen: (await meinBogen(tx, haus, kunde, art)) ?? offen, stelle, umzug: undefined, andere }
}

/** What moving to the version in force would change; undefined when the form is on it already. */
async function angebot(tx: Transaction, haus: Haus, art: Formularart, offen: OffenerBogen) {
  const fassungId = await formulareInKraft(tx, haus.uhr.jetzt())
  if (fassungId === offen.bogen.fassungId) return undefined
  const neue = await formulareMitId(tx, fassungId)
  return {
    fassungId,
    definition: neue.definition,
    ...umzug(offen.strecke, neue, offen.bogen, offen.umstaende, art.umfang),
  }
}

function unnoetigeBereiche({ umfang, grund }: Formularart, { strecke, blaetter }: OffenerBogen): string[] {
  if (grund === undefined) return []
  const da = new Set(blaetter.map(({ bereich }) => bereich))
  const alle = strecke.definition.seiten.filter(umfang.seiten).map(({ bereich }) => bereich)
  return [...new Set(alle)].filter((bereich) => !da.has(bereich) && bereich !== umfang.zuletzt)
}
