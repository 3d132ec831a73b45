import { Formular, Karte, Knopf, Link, type PortalRahmen, Ueberschrift } from '../../../../platform/html/index.ts'
import { bogentexte } from '../texte.ts'

/** Of which form, and which version of it, a page is made: sent along with each. */
export type Herkunft = Readonly<Record<'bogen' | 'version', string>>

/** Another entry of the same list. */
export interface Geschwisterblatt {
  readonly titel: string
  readonly zeilen: readonly string[]
  readonly pfad: string
}

/** What the list holds so far, each entry with its ways to change and to remove it. */
export const Geschwister = ({
  rahmen,
  herkunft,
  geschwister,
}: {
  rahmen: PortalRahmen
  herkunft: Herkunft
  geschwister: readonly Geschwisterblatt[]
}) => {
  const t = bogentexte(rahmen.sprache)
  if (geschwister.length === 0) return null
  return (
    <section aria-labelledby="schon-titel">
      <Ueberschrift ebene={2} id="schon-titel">
        {t('blatt.schon')}
      </Ueberschrift>
      {geschwister.map(({ titel, zeilen, pfad }) => (
        <Karte
          key={pfad}
          titel={titel}
          ebene={3}
          fuss={
            <>
              <Link href={pfad} name={`${t('blatt.aendern')}: ${titel}`}>
                {t('blatt.aendern')}
              </Link>
              <Formular aktion={pfad} versteckt={herkunft}>
                <Knopf art="leise" klein name="aktion" wert="entfernen">
                  {t('blatt.entfernen')}
                  <span class="jc-vh"> {titel}</span>
                </Knopf>
              </Formular>
            </>
          }
        >
          {zeilen.map((zeile) => (
            <p class="kern-body" key={zeile}>
              {zeile}
            </p>
          ))}
        </Karte>
      ))}
    </section>
  )
}
