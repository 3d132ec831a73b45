import { globSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../src/config.ts'
import { routen } from '../zugriff/routen.ts'
import type { Wer } from '../zugriff/welt.ts'
import { ids, type Seite, vorhanden } from './buehne.ts'
import { zustaende } from './zustaende.ts'

/** The further parts of the profile are the same pages as the first with other questions; these are among the states. */
const weitereTeile = ['lebenslauf', 'rahmen'].flatMap((teil) =>
  ['pruefen', 'loeschen', 'absenden', 'quittung/:referenz', 'quittung/:referenz/dokument']
    .concat(':bereich/:seite', ':bereich/:seite/:person', ':bereich/:seite/:person/:eintrag')
    .map((rest) => `/arbeitsmarktprofil/${teil}/${rest}`),
)

/** What answers without a page of its own: for machines, for files, and what only leads on. */
export const keineSeiten: ReadonlySet<string> = new Set([
  '/arbeitsplatz/statistik/zahlen.csv',
  '/betrieb/lebt',
  '/betrieb/bereit',
  '/betrieb/metriken',
  '/sprache/:sprache',
  '/konto/bundid/metadaten',
  '/konto/bundid/fertig',
  '/konto/verbund/los',
  '/konto/verbund/zurueck',
  '/antrag/:referenz/dokument',
  ...['/antrag/hauptantrag', '/antrag/weiterbewilligung', '/veraenderung', '/arbeitsmarktprofil/situation'].map(
    (pfad) => `${pfad}/quittung/:referenz/dokument`,
  ),
  ...weitereTeile,
  ...['/antrag/hauptantrag', '/antrag/weiterbewilligung', '/veraenderung'].map(
    (pfad) => `${pfad}/quittung/:referenz/nachgereicht/:runde`,
  ),
  '/arbeitsplatz/eakte/akten/:id/xdomea',
  '/dateien/:id',
  '/postfach/faden/:referenz/druck',
  '/arbeitsplatz/postfach/dateien/:id',
  '/arbeitsplatz/postfach/faden/:id/druck',
  '/arbeitsplatz/postfach/nachrichten/:id',
  '/dateien/:id/stand',
  '/arbeitsplatz/eakte/dokumente/:id',
  '/arbeitsplatz/e-mails/:id/original',
  '/arbeitsplatz/regelwerk/austausch/regelwerk.dmn',
  ...globSync('**/*.*', { cwd: join(wurzel, 'public') }).map((datei) => `/${datei}`),
])

/** Addresses that show more than the pattern of the route alone. */
const besondere: Readonly<Record<string, string>> = {
  // Without it the page leads on to the provider by itself.
  '/arbeitsplatz/anmelden': '/arbeitsplatz/anmelden?abgelaufen=1',
  // Without a need it leads on.
  '/konto/stufe': '/konto/stufe?bindung=pin_brief&anmeldung=3&frisch=1',
}

const werSieht = (zugang: string | undefined): Wer =>
  zugang === 'kunde'
    ? 'kundeA'
    : zugang === 'alle'
      ? 'fremd'
      : zugang === 'protokoll.lesen'
        ? 'datenschutz'
        : zugang === 'konto.anlegen' || zugang === 'verbis.lesen'
          ? 'eingangszone'
          : zugang === 'fassung.konfiguration'
            ? 'konfiguration'
            : zugang === 'konfiguration.zentral'
              ? 'steuerung'
              : zugang === 'servicecenter.bearbeiten'
                ? 'servicecenter'
                : zugang === 'konfiguration.einsehen'
                  ? 'aufsicht'
                  : 'teamleitung'

/** Every page of the house once, and its other states. */
export const seiten: readonly Seite[] = [
  ...vorhanden
    .filter((url) => !keineSeiten.has(url))
    .map((url) => {
      const zeile = routen[`GET ${url}`]
      return { name: url, pfad: besondere[url] ?? zeile?.pfad?.(ids) ?? url, wer: werSieht(zeile?.zugang) }
    }),
  ...zustaende,
]
