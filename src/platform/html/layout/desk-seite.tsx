import type { ComponentChildren } from 'preact'
import { Fehlerliste } from '../components/fehlerliste.tsx'
import { Nebenmenue, type Menuepunkt } from '../components/nebenmenue.tsx'
import { Pfad } from '../components/pfad.tsx'
import { Stand } from '../components/stand.tsx'
import { Abmelden } from './abmelden.tsx'
import { Dokument } from './dokument.tsx'
import { Betriebsmeldung } from './meldung.tsx'
import type { Rahmen, Seite } from './rahmen.ts'
import { Sitzungswarnung } from './sitzungswarnung.tsx'
import { Tastenhilfe, type Taste } from './tastenhilfe.tsx'
import { Vorfuehrung } from './vorfuehrung.tsx'

/** The frame of a desk. */
export interface DeskRahmen extends Omit<Rahmen, 'navigation'> {
  /** Who works here, and for which office. */
  person: string
  dienststelle: string
  menue: readonly Menuepunkt[]
  dichte?: 'normal' | 'kompakt'
}

interface Props extends Seite {
  rahmen: DeskRahmen
  /** Facts behind the title: “142 offen · 6 fällig heute”. */
  untertitel?: ComponentChildren
  /** Buttons beside the title; the primary one first. */
  aktionen?: ComponentChildren
  /** Keys of this page, for the list of keys. */
  tasten?: readonly Taste[]
}

/** A page for staff: side menu, the whole width, 16 px, all work on one screen. */
export const DeskSeite = ({ rahmen, children, ...seite }: Props) => (
  <Dokument
    {...seite}
    rahmen={rahmen}
    stile={['css/portal.css', 'css/desk.css']}
    skripte={['js/portal.js', 'js/desk.js']}
    klasse={`jc-desk${rahmen.dichte === 'kompakt' ? ' jc-kompakt' : ''}`}
  >
    <header class="jc-kopf">
      {rahmen.vorfuehrung && <Vorfuehrung />}
      <div class="jc-spalte jc-kopf__leiste">
        <a class="jc-kopf__dienst" href="/arbeitsplatz">
          {rahmen.dienst}
        </a>
        <div class="jc-kopf__wege">
          <span class="jc-kopf__person">
            {rahmen.person} · {rahmen.dienststelle}
          </span>
          <Tastenhilfe tasten={seite.tasten ?? []} />
          <Abmelden rahmen={rahmen} />
        </div>
      </div>
    </header>
    <div class="jc-arbeitsplatz">
      <Nebenmenue punkte={rahmen.menue} />
      <main id="inhalt" class="jc-inhalt" tabindex={-1}>
        <Betriebsmeldung meldung={rahmen.meldung} />
        <Seitenkopf {...seite} />
        {children}
      </main>
    </div>
    {rahmen.sitzung && <Sitzungswarnung {...rahmen.sitzung} />}
  </Dokument>
)

const Seitenkopf = ({ titel, untertitel, aktionen, fehler = [], stand, pfad }: Omit<Props, 'rahmen' | 'children'>) => (
  <>
    {pfad && <Pfad teile={pfad} />}
    <Fehlerliste fehler={fehler} />
    <div class="jc-deskkopf">
      <div>
        <h1 class="kern-heading-medium">{titel}</h1>
        {untertitel && <p class="kern-body kern-body--small">{untertitel}</p>}
      </div>
      {aktionen && <div class="kern-btn-wrapper">{aktionen}</div>}
    </div>
    {stand && <Stand {...stand} />}
  </>
)
