import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Absatz, Formular, Knopf, Knopfreihe, type PortalRahmen, PortalSeite } from '../../../../platform/html/index.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { kundeVon } from '../../../konto/index.ts'
import { darf } from '../../policy.ts'
import type { Formularart } from '../formularart.ts'
import { meinBogen } from '../offen.ts'
import { bogenWegwerfen } from '../papierkorb.ts'
import { bogentexte } from '../texte.ts'

/** Throwing a form away, and beginning anew; for 30 days it can be had back. */
export function loeschenRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  const pfad = `${art.pfad}/loeschen`
  web.get(pfad, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const offen = await alsKunde(haus.db, kunde, (tx) => meinBogen(tx, haus, kunde, art))
    if (offen === undefined) return weiter(reply, art.pfad)
    return seite(reply, <Loeschseite rahmen={await haus.rahmen.portal(request)} art={art} />)
  })
  web.post(pfad, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    await alsKunde(haus.db, kunde, async (tx) => {
      const offen = await meinBogen(tx, haus, kunde, art, true)
      if (offen !== undefined) await bogenWegwerfen(tx, offen.bogen.id, request.eingegangen)
    })
    return weiter(reply, art.pfad)
  })
}

const Loeschseite = ({ rahmen, art }: { rahmen: PortalRahmen; art: Formularart }) => {
  const t = bogentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('loeschen.titel')} bereich={t(`titel.${art.art}`)} zurueck={art.pfad}>
      <Absatz>{t('loeschen.text')}</Absatz>
      <Absatz>{t('loeschen.frist')}</Absatz>
      <Formular aktion={`${art.pfad}/loeschen`}>
        <Knopfreihe>
          <Knopf href={art.pfad}>{t('loeschen.behalten')}</Knopf>
          <Knopf art="sekundaer">{t('loeschen.knopf')}</Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}
