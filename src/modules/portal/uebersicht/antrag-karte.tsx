import { datumLang } from '../../../platform/clock/index.ts'
import { Absatz, Beschreibungsliste, Karte, Link, Marke, Referenz } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { AntragMitStelle } from './query.ts'
import { uebersichtstexte } from './texte.ts'

/** One application: its state in a word, its dates, who acts now. */
export const AntragKarte = ({ antrag, sprache }: { antrag: AntragMitStelle; sprache: Sprache }) => {
  const t = uebersichtstexte(sprache)
  const { referenz, stelle, tagDerAntragstellung, wirktAb, uebergebenAm, zustaendigkeit } = antrag
  const da = uebergebenAm !== null
  const danach = !da ? 'danach.weg' : zustaendigkeit === 'klar' ? 'danach.pruefen' : 'danach.klaeren'
  return (
    <Karte
      titel={t('antrag.titel', { datum: datumLang(tagDerAntragstellung, sprache) })}
      ebene={3}
      fuss={
        <Link href={`/antrag/${referenz}`} name={t('antrag.ansehen.name', { referenz })}>
          {t('antrag.ansehen')}
        </Link>
      }
    >
      <Marke art="erfolg" text={t(da ? 'stand.beim-jobcenter' : 'stand.eingegangen')} />
      <Beschreibungsliste
        angaben={[
          { name: t('antrag.nummer'), wert: <Referenz>{referenz}</Referenz> },
          { name: t('antrag.wirktab'), wert: datumLang(wirktAb, sprache) },
          { name: t('antrag.stelle'), wert: stelle },
        ]}
      />
      <Absatz>
        <strong>{t('danach.titel')}</strong>
        <br />
        {t(danach, { stelle })} {t('danach.termin')}
      </Absatz>
    </Karte>
  )
}
