import { Hinweis } from '../components/hinweis.tsx'
import type { Rahmen } from './rahmen.ts'

/** What the operator has to say on every page, above its content. */
export const Betriebsmeldung = ({ meldung }: { meldung: Rahmen['meldung'] | undefined }) =>
  meldung && (
    <div lang={meldung.lang}>
      <Hinweis art="warnung" titel={meldung.titel}>
        <p class="kern-body">{meldung.text}</p>
      </Hinweis>
    </div>
  )
