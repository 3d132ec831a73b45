import { type Eingabe, eingegeben, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Aufklapper,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Liste,
  type Spalte,
  Tabelle,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Anhang } from '../../../platform/modul.ts'
import { alsHerkunft, herkunftName } from '../herkunft.ts'
import type { Seite } from '../vergleich/paar.ts'
import { Wasserfall } from '../vergleich/wasserfall.tsx'
import { felder, type Feldwert } from './felder.ts'
import { pfade } from './pfade.ts'
import type { Feldzeile, Vorschau } from './vorschau.ts'

interface Props {
  rahmen: DeskRahmen
  vorschau: Vorschau
  personId: string
  mitId: string
  eingabe: Eingabe
  meldungen: Meldungen
}

/** Before a merge: what leads field by field, what hangs on both, whom it concerns. */
export const VorschauSeite = ({ rahmen, vorschau, personId, mitId, eingabe, meldungen }: Props) => {
  const { vergleich } = vorschau
  const { a, b } = vergleich
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Zwei Personen zusammenführen"
      bereich="STEP"
      untertitel={`A ${a.name} (${a.art}) · B ${b.name} (${b.art})`}
      pfad={[{ text: 'Person', href: pfade.person(personId) }, { text: 'Zusammenführen' }]}
      fehler={meldungen.liste}
    >
      <Wen vorschau={vorschau} />
      <Aufklapper
        titel="Warum könnten sie dieselbe Person sein?"
        offen={vergleich.p === undefined || vergleich.p < 0.9}
      >
        <Wasserfall vergleich={vergleich} titel="Vergleich" />
      </Aufklapper>
      <Formular aktion={pfade.zusammenfuehren(personId, mitId)}>
        <Ueberschrift ebene={2}>Welche Angabe gilt?</Ueberschrift>
        {b.eigene ? (
          <>
            <Absatz art="klein">
              Vorgeschlagen ist die am besten belegte. Nichts wird gelöscht: Die andere bleibt unter ihrer Nummer.
            </Absatz>
            <Felder vorschau={vorschau} eingabe={eingabe} />
          </>
        ) : (
          <Absatz>
            Die Angaben von B sehen Sie nicht. Es gilt die am besten belegte: Register, Ausweis, Dienststelle, dann
            selbst Angegebenes. Sie sehen weiter nur Ihre eigenen.
          </Absatz>
        )}
        <Ueberschrift ebene={2}>Was hängt an beiden?</Ueberschrift>
        <Angehaengt vorschau={vorschau} />
        <Auswahl
          name="fuehrend"
          label="Welche Person führt?"
          hinweis="Ihre Nummer gilt weiter. Die andere Nummer führt zu ihr."
          moeglichkeiten={[
            { wert: personId, text: `A ${a.name}, ${a.art}` },
            { wert: mitId, text: `B ${b.name}, ${b.art}` },
          ].filter(({ wert: id }) => darfFuehren(id === personId ? a : b, id === personId ? b : a))}
          wert={wert(eingabe, 'fuehrend') || (vorschau.fuehrt === 'a' ? personId : mitId)}
          fehler={meldungen.fuer('fuehrend')}
        />
        <Textbereich
          {...eingegeben('grund', eingabe, meldungen)}
          label="Warum sind sie dieselbe Person?"
          hinweis="Zum Beispiel: Ausweis lag vor, Anruf mit Abgleich der Anschrift."
          zeilen={3}
          max={500}
        />
        <Knopfreihe>
          <Knopf>Zusammenführen</Knopf>
        </Knopfreihe>
        <Absatz art="klein">Die Zusammenführung lässt sich jederzeit rückgängig machen.</Absatz>
      </Formular>
    </DeskSeite>
  )
}

const darfFuehren = (eine: Seite, andere: Seite): boolean =>
  eine.art !== 'Internetperson' || andere.art === 'Internetperson'

/** Whom it concerns besides: accounts that will see more, other offices. */
const Wen = ({ vorschau: { vergleich, anhang, idsA, idsB } }: { vorschau: Vorschau }) => {
  const konten = (ids: readonly string[]) =>
    anhang
      .filter(({ was, personId }) => was === 'Online-Konten' && ids.includes(personId))
      .reduce((n, z) => n + z.zahl, 0)
  const [beiA, beiB] = [konten(idsA), konten(idsB)]
  const andere = vergleich.b.eigene ? [] : vergleich.b.stellen
  const punkte = [
    ...(beiA + beiB > 0 ? ['Das Online-Konto sieht danach die Anträge und Nachrichten beider Nummern.'] : []),
    ...(beiA > 0 && beiB > 0 ? ['Beide haben ein Online-Konto. Beide Konten bleiben und sehen dasselbe.'] : []),
    ...andere.map((name) => `${name} ist auch zuständig, sieht die Zusammenführung und kann widersprechen.`),
  ]
  if (punkte.length === 0) return null
  return (
    <Hinweis titel="Bitte beachten">
      <Liste punkte={punkte} />
    </Hinweis>
  )
}

const Felder = ({ vorschau, eingabe }: Pick<Props, 'vorschau' | 'eingabe'>) => {
  const { a, b } = vorschau.vergleich
  const zelle = (seite: 'a' | 'b') => (z: Feldzeile) => {
    const angabe = z[seite]
    const name = `feld.${z.feld}`
    const gewaehlt = (wert(eingabe, name) || z.vorschlag) === seite
    if (angabe === undefined) return '–'
    const id = `feld-${z.feld}-${seite}`
    return (
      <div class="kern-form-check jc-feldwahl">
        <input class="kern-form-check__radio" type="radio" id={id} name={name} value={seite} checked={gewaehlt} />
        <label class="kern-label" for={id}>
          <span class="jc-vh">{felder[z.feld]}: </span>
          {angabe.text}
          <span class="jc-feldwahl__herkunft">{herkunft(angabe)}</span>
        </label>
      </div>
    )
  }
  const spalten: Spalte<Feldzeile>[] = [
    { name: 'Feld', kopf: true, zelle: (z) => felder[z.feld] },
    { name: `A ${a.art}`, zelle: zelle('a') },
    { name: `B ${b.art}`, zelle: zelle('b') },
  ]
  return (
    <Tabelle
      titel="Angaben beider Personen"
      titelVersteckt
      klein
      karten
      zeilen={vorschau.felder}
      zeilenId={(z) => z.feld}
      spalten={spalten}
    />
  )
}

const herkunft = (angabe: Feldwert): string => herkunftName[alsHerkunft(angabe.herkunft)]

interface Angehaengtes {
  readonly was: string
  readonly a: number
  readonly b: number
}

const Angehaengt = ({ vorschau: { anhang, idsA, idsB, vergleich } }: { vorschau: Vorschau }) => {
  const zahl = (zeilen: readonly Anhang[], ids: readonly string[]): number =>
    zeilen.filter(({ personId }) => ids.includes(personId)).reduce((summe, z) => summe + z.zahl, 0)
  const zeilen: Angehaengtes[] = [...Map.groupBy(anhang, ({ was }) => was)].map(([was, alle]) => ({
    was,
    a: zahl(alle, idsA),
    b: zahl(alle, idsB),
  }))
  return (
    <>
      <Tabelle
        titel="Was an beiden hängt"
        titelVersteckt
        klein
        zeilen={zeilen}
        zeilenId={({ was }) => was.replaceAll(/\W+/g, '-')}
        spalten={[
          { name: 'Was', kopf: true, zelle: (z) => z.was },
          { name: 'Bei A', zahl: true, zelle: (z) => z.a },
          { name: 'Bei B', zahl: true, zelle: (z) => (vergleich.b.eigene ? z.b : 'nur dort sichtbar') },
        ]}
        leer={<Absatz>An beiden hängt noch nichts.</Absatz>}
      />
      <Absatz art="klein">Alles bleibt, wo es ist, und gehört danach zu einer Person.</Absatz>
    </>
  )
}
