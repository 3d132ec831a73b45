import {
  Absatz,
  Auswahl,
  Formular,
  Knopf,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { darstellungstexte } from './texte.ts'

/** Light, dark, or as the device has it. */
export const DarstellungSeite = ({ rahmen, weiter }: { rahmen: PortalRahmen; weiter: string }) => {
  const t = darstellungstexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} zurueck={weiter}>
      <Formular aktion="/darstellung" versteckt={{ weiter }}>
        <Auswahl
          name="thema"
          label={t('farben')}
          hinweis={t('farben.hinweis')}
          wert={rahmen.thema}
          moeglichkeiten={[
            { wert: 'system', text: t('system') },
            { wert: 'hell', text: t('hell'), hinweis: t('hell.hinweis') },
            { wert: 'dunkel', text: t('dunkel'), hinweis: t('dunkel.hinweis') },
          ]}
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Ueberschrift ebene={2}>{t('groesse')}</Ueberschrift>
      <Absatz>{t('groesse.text')}</Absatz>
    </PortalSeite>
  )
}
