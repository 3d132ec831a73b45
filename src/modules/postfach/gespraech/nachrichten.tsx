import { datumLang, type Instant, tagInBerlin, zeitpunktLang } from '../../../platform/clock/index.ts'
import { Dateizeile } from '../../../platform/eingang/index.ts'
import { Absatz, type Fadennachricht, Hinweis } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Nachricht } from '../faden/lesen.ts'
import { fadentexte, type T } from '../texte/faden.ts'
import type { Fadenlage } from './lage.ts'

/** The messages of a conversation in the words of its customer. */
export function alsNachrichten({ faden, stelle, dateien }: Fadenlage, sprache: Sprache): Fadennachricht[] {
  const t = fadentexte(sprache)
  return faden.nachrichten.map((nachricht) => {
    const eigene = nachricht.richtung === 'ein'
    const dabei = nachricht.text === undefined ? [] : dateien.filter(({ id }) => nachricht.dateien.includes(id))
    return {
      id: nachricht.id,
      von: eigene ? t('sie') : stelle.name,
      eigene,
      zeitpunkt: nachricht.abgesendet.toISOString(),
      zeit: t('zeit', zeitpunktLang(nachricht.abgesendet, sprache)),
      text: nachricht.text ?? <Geschwaerzt grund={nachricht.geschwaerztGrund} t={t} />,
      stand: standwort(nachricht, sprache, t),
      ...(dabei.length > 0 && {
        dateien: (
          <ul class="jc-dateien" aria-label={t('dateien')}>
            {dabei.map((datei) => (
              <li key={datei.id}>
                <Dateizeile datei={datei} />
              </li>
            ))}
          </ul>
        ),
      }),
    }
  })
}

const Geschwaerzt = ({ grund, t }: { grund: string | null; t: T }) => (
  <Hinweis titel={t('geschwaerzt')} ebene={3}>
    {grund !== null && <Absatz>{t('geschwaerzt.grund', { grund })}</Absatz>}
  </Hinweis>
)

/** How far a message came, in one sentence: the latest that happened. */
function standwort(n: Nachricht, sprache: Sprache, t: T): string | undefined {
  const tag = (am: Instant) => ({ datum: datumLang(tagInBerlin(am), sprache) })
  if (n.richtung === 'aus') return n.gelesen === null ? undefined : t('stand.gelesen', tag(n.gelesen))
  if (n.beantwortet !== null) return t('stand.beantwortet', tag(n.beantwortet))
  if (n.aufgenommen !== null) return t('stand.aufgenommen', tag(n.aufgenommen))
  return n.uebergeben === null ? t('stand.gesendet') : t('stand.eingegangen', zeitpunktLang(n.uebergeben, sprache))
}
