import { useBausteintexte } from '../kontext.ts'

/** Where one is in a short row of pages: “Schritt 2 von 4: Anschrift”. Phones show only the sentence. */
export const Schritte = ({
  schritte,
  aktuell,
}: {
  schritte: readonly string[]
  /** 1 is the first. */ aktuell: number
}) => {
  const t = useBausteintexte()
  return (
    <nav class="jc-schritte" aria-label={t('schritte.name')}>
      <p class="jc-schritte__satz">
        {t('schritte.satz', { n: aktuell, von: schritte.length, name: schritte[aktuell - 1] ?? '' })}
      </p>
      <ol>
        {schritte.map((name, stelle) => (
          <li
            key={name}
            class={stelle + 1 < aktuell ? 'jc-schritte__fertig' : undefined}
            aria-current={stelle + 1 === aktuell ? 'step' : undefined}
          >
            <span class="jc-schritte__nummer">{stelle + 1}</span>
            <span>
              {name}
              {stelle + 1 < aktuell && <span class="jc-vh"> ({t('schritte.fertig')})</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
