import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { alsPersonal } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { seite, weiter } from '../../../platform/http/index.ts'
import { personalVon, verlange } from '../../organisation/index.ts'
import { abschnitte } from '../abschnitt/liste.ts'
import { pfade } from '../pfade.ts'
import { recht } from '../policy.ts'
import { fuehrendeSichtbar, verbundenMit } from '../zusammenfuehren/verbunden.ts'
import { StammdatenSeite } from './page.tsx'
import { blattVon } from './query.ts'
import { verweise } from './verweise.ts'

interface Mit {
  Params: { id: string }
  Querystring: Record<string, unknown>
}

const saetze: Readonly<Record<string, string>> = {
  ...Object.fromEntries(abschnitte.map(({ schluessel, titel }) => [schluessel, `Gespeichert: ${titel}.`])),
  unveraendert: 'Es war schon so gespeichert. Nichts wurde geändert.',
  angelegt: 'Die Person ist angelegt.',
  vertretung: 'Gespeichert: Vertretung und Vollmachten.',
  einwilligung: 'Gespeichert: Erklärung zum Datenabruf.',
  geschuetzt: 'Die Anschrift ist ab sofort geschützt.',
  aufgehoben: 'Der Schutz der Anschrift ist aufgehoben.',
}

export function stammdatenRouten(web: FastifyInstance, haus: Haus): void {
  web.get<Mit>(pfade.person(':id'), async (request, reply) => {
    const wer = await personalVon(haus, request)
    verlange(wer, recht.sehen)
    const jetzt = haus.uhr.jetzt()
    const heute = tagInBerlin(jetzt)
    const { id } = request.params
    const { getan, nur } = request.query
    const { blatt, fuehrend, verbunden } = await alsPersonal(haus.db, wer, async (tx) => {
      const gefunden = await blattVon({ tx, krypto: haus.krypto, personId: id, jetzt, heute })
      return {
        blatt: gefunden,
        fuehrend: nur === 'diese' ? undefined : await fuehrendeSichtbar(tx, gefunden.fuehrend),
        verbunden: await verbundenMit(tx, haus.krypto, id),
      }
    })
    // A retired number leads to the one that leads (ST-04).
    if (fuehrend !== undefined) return weiter(reply, pfade.person(fuehrend))
    const satz = typeof getan === 'string' && Object.hasOwn(saetze, getan) ? saetze[getan] : undefined
    const links = verweise
      .filter(
        ({ recht: noetig, nurArt }) => wer.rechte.includes(noetig) && (nurArt ?? blatt.person.art) === blatt.person.art,
      )
      .filter(({ route }) => web.hasRoute({ method: 'GET', url: route }))
      .map(({ text, route }) => ({ text, href: route.replace(':id', id) }))
    return seite(
      reply,
      <StammdatenSeite
        rahmen={await haus.rahmen.desk(request)}
        blatt={blatt}
        heute={heute}
        darfBearbeiten={wer.rechte.includes(recht.bearbeiten)}
        verweise={links}
        verbunden={verbunden}
        stand={satz === undefined ? undefined : { text: satz }}
      />,
    )
  })
}
