import { zeitpunktLang } from '../../../platform/clock/index.ts'
import { Link, useSprache, Verlauf } from '../../../platform/html/index.ts'
import { verlauftexte } from './texte.ts'
import type { Bereich, Eintrag } from './zusammenstellen.ts'

const symbole = { antrag: 'draft', konto: 'info' } as const
const symbol = (bereich: Bereich | undefined) => symbole[bereich ?? 'konto']

/** Entries of a history as a list. */
export const Verlaufsliste = ({ eintraege }: { eintraege: readonly Eintrag[] }) => {
  const sprache = useSprache()
  const t = verlauftexte(sprache)
  return (
    <Verlauf
      ereignisse={eintraege.map(({ am, titel, text, wer, link, bereich }) => ({
        zeitpunkt: am.toISOString(),
        zeit: t('zeit', zeitpunktLang(am, sprache)),
        titel,
        ...(wer !== undefined && { wer }),
        symbol: symbol(bereich),
        text: (text !== undefined || link !== undefined) && (
          <>
            {text}
            {text !== undefined && link !== undefined && <br />}
            {link && <Link href={link.href}>{link.text}</Link>}
          </>
        ),
      }))}
    />
  )
}
