import type { FastifyInstance } from 'fastify'
import { alsKunde } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import type { Rahmen } from '../../../../platform/html/index.ts'
import { seite, weiter } from '../../../../platform/http/index.ts'
import { kundeVon } from '../../../konto/index.ts'
import { adresse, type Blatt, type Frage, zeilenVon } from '../../../strecke/index.ts'
import { darf } from '../../policy.ts'
import { umgebung } from '../blatt/anzeige.tsx'
import type { Formularart } from '../formularart.ts'
import { geltende, meinBogen, type OffenerBogen, staendeVon } from '../offen.ts'
import { tueren } from '../tueren.ts'
import { type Fehlstelle, Pruefseite, type Pruefteil } from './page.tsx'

/** All answers once more, with what is missing: never in the way (ux W8). */
export function pruefenRoutes(web: FastifyInstance, haus: Haus, art: Formularart): void {
  web.get(`${art.pfad}/pruefen`, async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.alsKunde)
    const offen = await alsKunde(haus.db, kunde, (tx) => meinBogen(tx, haus, kunde, art))
    if (offen === undefined) return weiter(reply, art.pfad)
    const rahmen = await haus.rahmen.portal(request, { id: offen.bogen.dienststelleId, gestellt: true })
    return seite(
      reply,
      <Pruefseite
        rahmen={rahmen}
        art={art}
        {...inhaltVon(haus, rahmen, art, offen)}
        tueren={tueren(web, art, rahmen.sprache)}
      />,
    )
  })
}

function inhaltVon(haus: Haus, rahmen: Rahmen, art: Formularart, offen: OffenerBogen) {
  const { worte, umfeld, name, t } = umgebung(haus, rahmen, art, offen)
  const pfad = (blatt: Blatt): string => `${art.pfad}/${adresse(blatt)}`
  const frage = (blatt: Blatt, { id }: Frage): string => worte.frage(id, { person: name(blatt.ort.person) }).text
  const staende = staendeVon(offen)
  const stellen = (was: 'fehlt' | 'falsch' | 'unbestaetigt'): Fehlstelle[] =>
    staende.flatMap((s) => s[was].map((f) => ({ text: frage(s.blatt, f), href: pfad(s.blatt) })))
  const gelten = geltende(art, offen)
  const teile = offen.blaetter.map((blatt): Pruefteil => {
    const werte = offen.bogen.antworten[blatt.ort.instanz] ?? {}
    const nummer = blatt.ort.eintrag > 0 ? ` – ${t('blatt.eintrag', { n: blatt.ort.eintrag })}` : ''
    const angaben = blatt.fragen
      .filter(({ art: feld }) => feld !== 'personen')
      .map((f) => {
        const antwort = werte[f.id]
        const zeilen = antwort === undefined ? [] : zeilenVon(antwort, f, umfeld, worte, rahmen.sprache)
        return { name: frage(blatt, f), zeilen: zeilen.length === 0 ? [t('pruefen.ohne')] : zeilen }
      })
    const titel = worte.seite(blatt.seite, { person: name(blatt.ort.person) }).titel.text + nummer
    return {
      titel,
      href: pfad(blatt),
      angaben,
      ausgerechnet:
        art.ausgerechnet?.(blatt.seite, () => gelten[blatt.ort.instanz] ?? {}, rahmen.sprache, umfeld.heute) ?? [],
    }
  })
  return {
    fehlt: stellen('fehlt'),
    falsch: stellen('falsch'),
    unbestaetigt: stellen('unbestaetigt'),
    teile: teile.filter(({ angaben }) => angaben.length > 0),
  }
}
