import { useBausteintexte } from '../kontext.ts'
import { Anker } from '../components/anker.tsx'
import { Fehlerliste } from '../components/fehlerliste.tsx'
import { Fuss, type Sprachwahl } from '../components/fuss.tsx'
import { Link } from '../components/link.tsx'
import { Notlage } from '../components/notlage.tsx'
import { OhneInternet } from '../components/ohneinternet.tsx'
import { Pfad } from '../components/pfad.tsx'
import { Schritte } from '../components/schritte.tsx'
import { Stand } from '../components/stand.tsx'
import { Abmelden } from './abmelden.tsx'
import { Dokument } from './dokument.tsx'
import { Betriebsmeldung } from './meldung.tsx'
import type { PortalRahmen, Seite } from './rahmen.ts'
import { Sitzungswarnung } from './sitzungswarnung.tsx'
import { Uebersetzung } from './uebersetzung.tsx'
import { Vorfuehrung } from './vorfuehrung.tsx'

interface Props extends Seite {
  rahmen: PortalRahmen
  /** Link back above the title (a page that must save on the way back uses a button in its form). */
  zurueck?: string
  schritte?: { schritte: readonly string[]; aktuell: number }
  /** The whole width instead of two thirds: start page, lists of cards. */
  breit?: boolean
  /** Scripts of this page beside the one of every page, in public/. */
  skripte?: readonly string[]
  /** The crisis box stands on every page; a page that shows it itself leaves this one out. */
  ohneNotlage?: boolean
}

/** A page for citizens: one column, 18 px, header, content, “Auch ohne Internet”, crisis box, foot. */
export const PortalSeite = ({ rahmen, children, skripte = [], ...seite }: Props) => (
  <Dokument
    {...seite}
    rahmen={rahmen}
    stile={['css/portal.css']}
    skripte={['js/portal.js', ...skripte]}
    klasse="jc-portal"
  >
    <Kopf rahmen={rahmen} />
    <main id="inhalt" class={`jc-spalte${seite.breit ? ' jc-breit' : ''}`} tabindex={-1}>
      <div class="jc-inhalt">
        <Betriebsmeldung meldung={rahmen.meldung} />
        <Seitenkopf {...seite} />
        {children}
      </div>
    </main>
    <aside class="jc-beistand" aria-labelledby="ohneinternet-titel">
      <div class="jc-spalte">
        <OhneInternet {...rahmen.ohneInternet} />
        {!seite.ohneNotlage && <Notlage absaetze={rahmen.notlage} />}
      </div>
    </aside>
    <Fuss {...rahmen} />
    {rahmen.sitzung && <Sitzungswarnung {...rahmen.sitzung} />}
  </Dokument>
)

/** Everything before the content: way back, errors, steps, title, status line. */
const Seitenkopf = ({
  titel,
  ohneTitel,
  fehler = [],
  stand,
  pfad,
  zurueck,
  schritte,
}: Omit<Props, 'rahmen' | 'children' | 'skripte'>) => {
  const t = useBausteintexte()
  return (
    <>
      {pfad && <Pfad teile={pfad} />}
      {zurueck !== undefined && (
        <p class="jc-zurueck">
          <Link href={zurueck} symbol="arrow-back">
            {t('seite.zurueck')}
          </Link>
        </p>
      )}
      <Fehlerliste fehler={fehler} />
      {schritte && <Schritte {...schritte} />}
      {!ohneTitel && <h1 class="kern-heading-large">{titel}</h1>}
      {stand && <Stand {...stand} />}
    </>
  )
}

/** The other languages, each once: Einfache Sprache stands in the foot. */
const andere =
  (hier: string) =>
  ({ sprache }: Sprachwahl, stelle: number, alle: readonly Sprachwahl[]): boolean =>
    sprache !== hier && alle.findIndex((eine) => eine.sprache === sprache) === stelle

const Kopf = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = useBausteintexte()
  const { navigation = [] } = rahmen
  return (
    <header class="jc-kopf">
      {rahmen.vorfuehrung && <Vorfuehrung />}
      <Uebersetzung {...rahmen} />
      <div class="jc-spalte jc-kopf__leiste">
        <a class="jc-kopf__dienst" href={rahmen.angemeldet ? '/uebersicht' : '/'}>
          {rahmen.dienst}
        </a>
        <nav class="jc-kopf__wege" aria-label={t('seite.kopfleiste')}>
          {rahmen.sprachen.filter(andere(rahmen.sprache)).map(({ sprache, name, href }) => (
            <Link key={href} href={href} lang={sprache} hreflang={sprache}>
              {name}
            </Link>
          ))}
          <Link href="/hilfe">{t('seite.hilfe')}</Link>
          <Abmelden rahmen={rahmen} />
        </nav>
      </div>
      {navigation.length > 0 && (
        <nav class="jc-kopf__menue jc-spalte" aria-label={t('seite.hauptmenue')}>
          <ul>
            {navigation.map(({ text, href, aktiv }) => (
              <li key={href}>
                <Anker href={href} aria-current={aktiv ? 'page' : undefined}>
                  {text}
                </Anker>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
