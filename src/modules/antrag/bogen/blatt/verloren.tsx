import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { tagInBerlin } from '../../../../platform/clock/index.ts'
import { eingabeAus } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Absatz, Knopf, PortalSeite, Zusammenfassung } from '../../../../platform/html/index.ts'
import { feldname, standname, teilVon } from '../../../strecke/index.ts'
import { texteFuer } from '../../formulare/texte.ts'
import type { Formularart } from '../formularart.ts'
import { personenVon } from '../offen.ts'
import { bogentexte } from '../texte.ts'
import { getipptes } from './anzeige.tsx'
import type { Verloren } from './gesendet.ts'

/** What a page sent that has no place any more: shown, so that nothing typed is gone without a word. */
export async function verlorenseite(
  haus: Haus,
  request: FastifyRequest,
  art: Formularart,
  { grund, strecke, bogen }: Verloren,
): Promise<VNode> {
  const rahmen = await haus.rahmen.portal(request)
  const t = bogentexte(rahmen.sprache)
  const worte = texteFuer(rahmen.einfach ? 'de-einfach' : rahmen.sprache, strecke.definition)
  const personen = personenVon(art, bogen, (n) => t('blatt.person', { n }))
  const umfeld = { heute: tagInBerlin(haus.uhr.jetzt()), personen }
  const gesendet = eingabeAus(request.body)
  const angaben = [...strecke.uebersetzt.fragen.values()].flatMap(({ frage }) => {
    if (!(standname(frage.id) in gesendet)) return []
    const wert = getipptes(frage, teilVon(gesendet, feldname(frage.id)), umfeld, worte, rahmen.sprache)
    return [{ name: worte.frage(frage.id, {}).text, wert }]
  })
  return (
    <PortalSeite rahmen={rahmen} titel={t('verloren.titel')} bereich={t(`titel.${art.art}`)} zurueck={art.pfad}>
      <Absatz>{t(`verloren.${grund}`)}</Absatz>
      <Zusammenfassung titel={t('verloren.eingegeben')} angaben={angaben} />
      <Knopf href={art.pfad}>{t('pruefen.uebersicht')}</Knopf>
    </PortalSeite>
  )
}
