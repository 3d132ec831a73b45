import { datumLang, tagInBerlin, zeitpunktLang } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
  Verlauf,
} from '../../../platform/html/index.ts'
import { aufzaehlung, groesse } from '../../../platform/i18n/index.ts'
import type { VerlaufEintrag } from '../../../platform/modul.ts'
import { wege } from '../einreichen/wege.ts'
import { nachreichtexte } from '../nachreichen/texte.ts'
import { Dauer, Stelle } from '../quittung-teile.tsx'
import { antragstexte } from '../texte.ts'
import type { Antragsstand } from './query.ts'
import { standtexte } from './texte.ts'

interface Props extends Antragsstand {
  rahmen: PortalRahmen
  /** Newest first. */
  verlauf: readonly VerlaufEintrag[]
}

type T = ReturnType<typeof standtexte>

/** One application: how it stands, who acts now, its documents and what happened. */
export const StandSeite = (props: Props) => {
  const { rahmen, antrag, stelle, verlauf } = props
  const { sprache } = rahmen
  const t = standtexte(sprache)
  const tda = antragstexte(sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={tda('tda.bereich')}>
      <Beschreibungsliste
        angaben={[
          { name: tda('quittung.nummer'), wert: <strong translate={false}>{antrag.referenz}</strong> },
          {
            name: tda('quittung.eingegangen'),
            wert: tda('quittung.eingegangen.wert', zeitpunktLang(antrag.eingegangen, sprache)),
          },
          { name: tda('quittung.tag'), wert: datumLang(antrag.tagDerAntragstellung, sprache) },
          { name: tda('quittung.wirktab'), wert: datumLang(antrag.wirktAb, sprache) },
          { name: tda('quittung.stelle'), wert: <Stelle {...stelle} /> },
        ]}
      />
      <Ueberschrift ebene={2}>{t('stand.titel')}</Ueberschrift>
      <Stufe {...props} t={t} />
      <Dauer sprache={sprache} stelle={stelle.name} dauer={props.dauer} />
      <Ueberschrift ebene={2}>{t('dokumente.titel')}</Ueberschrift>
      <Dokumente {...props} t={t} />
      <Ueberschrift ebene={2}>{t('verlauf.titel')}</Ueberschrift>
      <Verlauf
        ereignisse={verlauf.map(({ am, titel, wer }) => ({
          zeitpunkt: am.toISOString(),
          zeit: tda('quittung.eingegangen.wert', zeitpunktLang(am, sprache)),
          titel,
          ...(wer !== undefined && { wer }),
        }))}
      />
    </PortalSeite>
  )
}

const Stufe = ({ stufe, stelle, hauptantrag, rahmen, t }: Props & { t: T }) => {
  const wer = { stelle: stelle.name }
  if (stufe === 'umwandlung')
    return (
      <>
        <Absatz>{t('stand.umwandlung', wer)}</Absatz>
        <Absatz art="fett">{t('stand.umwandlung.nichts')}</Absatz>
      </>
    )
  if (stufe === 'hauptantrag' || hauptantrag === undefined)
    return (
      <>
        <Absatz>{t('stand.hauptantrag')}</Absatz>
        <Knopf href={wege.bogen('hauptantrag')}>{t('stand.hauptantrag.knopf')}</Knopf>
      </>
    )
  const { fehlendeAngaben: angaben, fehlendeNachweise: nachweise, referenz } = hauptantrag
  const was = [
    ...(angaben === 0 ? [] : [t(angaben === 1 ? 'fehlt.angabe' : 'fehlt.angaben', { n: angaben })]),
    ...(nachweise === 0 ? [] : [t(nachweise === 1 ? 'fehlt.nachweis' : 'fehlt.nachweise', { n: nachweise })]),
  ]
  return (
    <>
      <Absatz>
        {was.length === 0
          ? t('stand.pruefung', wer)
          : t('stand.unvollstaendig', { ...wer, was: aufzaehlung(was, rahmen.sprache) })}
      </Absatz>
      {was.length > 0 && (
        <Absatz>
          <Link href={wege.quittung('hauptantrag', referenz)}>{t('stand.unvollstaendig.link')}</Link>
        </Absatz>
      )}
      {nachweise > 0 && (
        <Knopf href={wege.nachreichen('hauptantrag', referenz)}>{nachreichtexte(rahmen.sprache)('titel')}</Knopf>
      )}
    </>
  )
}

const Dokumente = ({ antrag, hauptantrag, rahmen, t }: Props & { t: T }) => {
  const alle = [
    { wort: 'dokumente.antrag', von: antrag, href: `/antrag/${antrag.referenz}/dokument` },
    ...(hauptantrag === undefined
      ? []
      : [
          {
            wort: 'dokumente.hauptantrag',
            von: hauptantrag,
            href: wege.dokument('hauptantrag', hauptantrag.referenz),
          } as const,
        ]),
  ] as const
  const fertige = alle.filter(({ von }) => von.dokumentGroesse !== null)
  return (
    <>
      <Liste
        punkte={fertige.map(({ wort, von, href }) => (
          <Link href={href} symbol="download">
            {t(wort, {
              datum: datumLang(tagInBerlin(von.eingegangen), rahmen.sprache),
              groesse: groesse(von.dokumentGroesse ?? 0, rahmen.sprache),
            })}
          </Link>
        ))}
      />
      {fertige.length < alle.length && <Absatz>{t('dokumente.wird')}</Absatz>}
    </>
  )
}
