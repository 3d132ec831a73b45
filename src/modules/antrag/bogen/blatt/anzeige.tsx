import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { tagInBerlin, zeitpunktLang } from '../../../../platform/clock/index.ts'
import { type Eingabe, type Feldfehler, meldungen } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import type { Rahmen } from '../../../../platform/html/index.ts'
import type { Sprache } from '../../../../platform/i18n/index.ts'
import {
  abdruck,
  adresse,
  auffaelliges,
  type Blatt,
  eingabeVon,
  fehlerort,
  fehlerstelle,
  feldname,
  gelesen,
  type Konflikt,
  mitFestem,
  standname,
  type Streckentexte,
  streckenworte,
  type Umfeld,
  zeilenVon,
} from '../../../strecke/index.ts'
import { texteFuer } from '../../formulare/texte.ts'
import type { Formularart } from '../formularart.ts'
import { meldungAus } from '../meldung.ts'
import { geltende, neuePersonen, type OffenerBogen, personenVon } from '../offen.ts'
import { bogentexte } from '../texte.ts'
import { geschwisterVon } from './finden.ts'
import type { Fragestand } from './frage.tsx'
import type { Geschwisterblatt, Herkunft } from './geschwister.tsx'
import { Konfliktseite } from './konflikt.tsx'
import { Blattseite } from './page.tsx'

/** What is known around the questions of a form, and how they speak. */
export function umgebung(
  haus: Haus,
  { sprache, einfach }: Pick<Rahmen, 'sprache' | 'einfach'>,
  art: Formularart,
  { bogen, strecke, banken, berufe }: OffenerBogen,
) {
  const t = bogentexte(sprache)
  const personen = personenVon(art, bogen, (n) => t('blatt.person', { n }))
  const neue = neuePersonen(personen.length, t('blatt.neue-person'))
  const umfeld: Umfeld = { heute: tagInBerlin(haus.uhr.jetzt()), personen, neue, banken, berufe }
  const name = (person: number): string | undefined =>
    person < 2
      ? undefined
      : (personen.find(({ wert }) => wert === `person/${person}`)?.text ?? t('blatt.person', { n: person }))
  return { t, worte: texteFuer(einfach ? 'de-einfach' : sprache, strecke.definition), umfeld, name }
}

/** A page of questions with what was typed, now or before. */
export async function zeigen(
  haus: Haus,
  request: FastifyRequest,
  art: Formularart,
  offen: OffenerBogen,
  blatt: Blatt,
  { fehler, eingabe }: { fehler: readonly Feldfehler[]; eingabe?: Eingabe | undefined },
): Promise<VNode> {
  const rahmen = await haus.rahmen.portal(request, { id: offen.bogen.dienststelleId, gestellt: true })
  const { worte, umfeld, name, t } = umgebung(haus, rahmen, art, offen)
  const person = name(blatt.ort.person)
  const fragen = blatt.fragen.filter(({ art: feld }) => feld !== 'personen')
  const gespeichert = Object.assign({}, ...fragen.map((f) => eingabeVon(offen.bogen, blatt.ort.instanz, f))) as Eingabe
  const rueckgaengig = { aktion: `${art.pfad}/rueckgaengig`, versteckt: { version: String(offen.bogen.version) } }
  return (
    <Blattseite
      rahmen={rahmen}
      worte={worte}
      seite={blatt.seite}
      bereich={blatt.bereich}
      person={person}
      aktion={`${art.pfad}/${adresse(blatt)}`}
      herkunft={herkunft(offen)}
      fragen={fragen.map((frage) => fragestand(frage, offen, blatt, worte, umfeld, person))}
      eingabe={eingabe ?? gespeichert}
      fehler={meldungen(fehler, rahmen.sprache, streckenworte, (f) => fehlerstelle(f, worte, rahmen.sprache))}
      geschwister={geschwisterVon(offen, blatt).map((b) => karte(b, offen, worte, umfeld, rahmen.sprache, art, t))}
      auffaellig={auffaelligesAuf(art, offen, blatt).map(({ key, frage }) => ({
        key,
        feld: fehlerort(frage),
        text: worte.pruefung(key),
      }))}
      hinweis={art.hinweis?.(blatt.seite, offen.bogen.antworten, rahmen.sprache)}
      noch={blatt.liste === undefined ? undefined : blatt.liste === 'personen' ? 'person' : 'eintrag'}
      ausgerechnet={
        art.ausgerechnet?.(
          blatt.seite,
          () => geltende(art, offen)[blatt.ort.instanz] ?? {},
          rahmen.sprache,
          umfeld.heute,
        ) ?? []
      }
      entfernbar={blatt.liste !== undefined && offen.blaetter.includes(blatt) && hatInhalt(offen, blatt)}
      gespeichert={zeitpunktLang(offen.bogen.gespeichert).zeit}
      stand={meldungAus(rahmen.sprache, Object(request.query) as Record<string, unknown>, rueckgaengig)}
    />
  )
}

const herkunft = ({ bogen }: OffenerBogen): Herkunft => ({ bogen: bogen.id, version: String(bogen.version) })

/** What the customer is asked to look at again before going on. */
export const auffaelligesAuf = ({ umfang }: Formularart, { strecke, bogen, umstaende }: OffenerBogen, blatt: Blatt) =>
  auffaelliges(strecke, mitFestem(bogen.antworten, umfang), umstaende, blatt)

/** Something was typed there: the first of a list is shown also while nothing is. */
const hatInhalt = ({ bogen }: OffenerBogen, { ort }: Blatt): boolean =>
  ort.instanz in bogen.antworten || ort.instanz in bogen.roh

function fragestand(
  frage: Blatt['fragen'][number],
  { bogen }: OffenerBogen,
  { ort }: Blatt,
  worte: Streckentexte,
  umfeld: Umfeld,
  person: string | undefined,
): Fragestand {
  return {
    frage,
    name: feldname(frage.id),
    text: worte.frage(frage.id, { person }),
    bekannt: bogen.vorbelegt[ort.instanz]?.[frage.id] === true,
    umfeld,
    standname: standname(frage.id),
    abdruck: abdruck(eingabeVon(bogen, ort.instanz, frage)),
  }
}

/** An entry of the list by its first answers. */
function karte(
  blatt: Blatt,
  { bogen }: OffenerBogen,
  worte: Streckentexte,
  umfeld: Umfeld,
  sprache: Sprache,
  art: Formularart,
  t: ReturnType<typeof bogentexte>,
): Geschwisterblatt {
  const werte = bogen.antworten[blatt.ort.instanz] ?? {}
  const zeilen = blatt.fragen.flatMap((frage) => {
    const antwort = werte[frage.id]
    return antwort === undefined ? [] : [zeilenVon(antwort, frage, umfeld, worte, sprache).join(', ')]
  })
  const titel =
    blatt.liste === 'personen'
      ? (umfeld.personen.find(({ wert }) => wert === blatt.ort.instanz)?.text ?? '')
      : t('blatt.eintrag', { n: blatt.ort.eintrag })
  return { titel, zeilen: zeilen.slice(0, 2), pfad: `${art.pfad}/${adresse(blatt)}` }
}

/** What was typed, in words: also where it is wrong. */
export function getipptes(
  frage: Blatt['fragen'][number],
  eingabe: Eingabe,
  umfeld: Umfeld,
  worte: Streckentexte,
  sprache: Sprache,
): string {
  const { antwort, fehler } = gelesen(frage, eingabe, umfeld)
  if (fehler.length > 0) return Object.values(eingabe).flat().join(' ')
  if (antwort === undefined) return bogentexte(sprache)('konflikt.leer')
  return zeilenVon(antwort, frage, umfeld, worte, sprache).join(', ')
}

/** The page that asks again what two windows changed. */
export async function konfliktseite(
  haus: Haus,
  request: FastifyRequest,
  art: Formularart,
  offen: OffenerBogen,
  blatt: Blatt,
  konflikte: readonly Konflikt[],
): Promise<VNode> {
  const rahmen = await haus.rahmen.portal(request)
  const { worte, umfeld, name } = umgebung(haus, rahmen, art, offen)
  return (
    <Konfliktseite
      rahmen={rahmen}
      aktion={`${art.pfad}/${adresse(blatt)}`}
      herkunft={herkunft(offen)}
      konflikte={konflikte}
      frage={({ frage }) => worte.frage(frage.id, { person: name(blatt.ort.person) }).text}
      zeigen={({ frage }, eingabe) => getipptes(frage, eingabe, umfeld, worte, rahmen.sprache)}
    />
  )
}
