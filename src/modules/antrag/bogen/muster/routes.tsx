import type { FastifyInstance } from 'fastify'
import { tagInBerlin } from '../../../../platform/clock/index.ts'
import { meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Liste, type PortalRahmen, PortalSeite, Ueberschrift } from '../../../../platform/html/index.ts'
import { seite } from '../../../../platform/http/index.ts'
import { feldarten, streckenworte, type Umfeld } from '../../../strecke/index.ts'

/** All kinds of fields with every message that each can give, to be read through. Only the demo has it. */
export function musterRoutes(web: FastifyInstance, haus: Haus): void {
  if (!haus.config.DEMO) return
  web.get('/muster/feldarten', async (request, reply) => {
    const rahmen = await haus.rahmen.portal(request)
    return seite(reply, <Feldartenseite rahmen={rahmen} heute={tagInBerlin(haus.uhr.jetzt())} />)
  })
}

/** A question of each kind, as the catalogue would have it. */
const probe = {
  wahl: ['eins', 'zwei', 'keine'],
  spalten: [
    { key: 'was', art: 'text' as const },
    { key: 'betrag', art: 'betrag' as const },
  ],
}

const Feldartenseite = ({ rahmen, heute }: { rahmen: PortalRahmen; heute: string }) => {
  const umfeld: Umfeld = { heute, personen: [{ wert: 'person/1', text: 'Kim' }] }
  const worte = { sprache: rahmen.sprache, wahl: (wert: string) => wert, spalte: (key: string) => key }
  return (
    <PortalSeite rahmen={rahmen} titel="Feldarten">
      {Object.entries(feldarten).map(([name, art]) => {
        const fehler = art.meldungen.map((schluessel) => ({ feld: name, schluessel }))
        const texte = meldungen(fehler, rahmen.sprache, streckenworte).liste.map(({ text }) => text)
        return (
          <section key={name}>
            <Ueberschrift ebene={2}>{name}</Ueberschrift>
            <art.Feld
              frage={{ ...probe, id: name, art: name as keyof typeof feldarten }}
              name={name}
              label={name}
              fehler={texte[0]}
              eingabe={{}}
              umfeld={umfeld}
              worte={worte}
            />
            <Liste punkte={texte} />
          </section>
        )
      })}
    </PortalSeite>
  )
}
