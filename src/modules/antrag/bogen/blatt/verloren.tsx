import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { eingabeAus } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { Absatz, Knopf, PortalSeite, Zusammenfassung } from '../../../../platform/html/index.ts'
import { feldname, standname, teilVon } from '../../../strecke/index.ts'
import type { Formularart } from '../formularart.ts'
import type { OffenerBogen } from '../offen.ts'
import { bogentexte } from '../texte.ts'
import { getipptes, umgebung } from './anzeige.tsx'

/** What a page sent that has no place any more: shown, so that nothing typed is gone without a word. */
export async function verlorenseite(
  haus: Haus,
  request: FastifyRequest,
  art: Formularart,
  offen: OffenerBogen,
): Promise<VNode> {
  const rahmen = await haus.rahmen.portal(request)
  const { worte, umfeld } = umgebung(haus, rahmen, art, offen)
  const gesendet = eingabeAus(request.body)
  const angaben = [...offen.strecke.uebersetzt.fragen.values()].flatMap(({ frage }) => {
    if (!(standname(frage.id) in gesendet)) return []
    const wert = getipptes(frage, teilVon(gesendet, feldname(frage.id)), umfeld, worte, rahmen.sprache)
    return [{ name: worte.frage(frage.id, {}).text, wert }]
  })
  const t = bogentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('verloren.titel')} bereich={t(`titel.${art.art}`)} zurueck={art.pfad}>
      <Absatz>{t('verloren.entfernt')}</Absatz>
      <Zusammenfassung titel={t('verloren.eingegeben')} angaben={angaben} />
      <Knopf href={art.pfad}>{t('pruefen.uebersicht')}</Knopf>
    </PortalSeite>
  )
}
