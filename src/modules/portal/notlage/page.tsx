import { Absatz, Link, Notlage, type PortalRahmen, PortalSeite, Ueberschrift } from '../../../platform/html/index.ts'
import { Inhalt, type InhaltProps } from '../inhalte/inhaltsseite.tsx'
import type { Portaltexte } from '../inhalte/schema.ts'
import { notlagetexte } from './texte.ts'

interface Props extends Omit<InhaltProps, 'inhalt'> {
  rahmen: PortalRahmen
  notlage: Portaltexte['notlage']['de']
}

/** Numbers first: who is in need does not read far. */
export const NotlageSeite = ({ rahmen, notlage, ...rest }: Props) => {
  const t = notlagetexte(rahmen.sprache)
  const { titel, einleitung, abschnitte } = notlage.seite
  return (
    <PortalSeite rahmen={rahmen} titel={titel} bereich={t('bereich')} ohneNotlage>
      {einleitung.map((satz) => (
        <Absatz key={satz} art="gross">
          {satz}
        </Absatz>
      ))}
      <Notlage absaetze={rahmen.notlage} />
      <Absatz>
        <Link href="/jobcenter-finden">{t('finden')}</Link>
      </Absatz>
      <Ueberschrift ebene={2}>{t('nummern')}</Ueberschrift>
      <ul class="jc-nummern">
        {notlage.nummern.map(({ name, nummer, wofuer, wann }) => (
          <li key={nummer}>
            <a class="jc-nummern__nummer" href={`tel:${nummer.replaceAll(' ', '')}`}>
              {nummer}
            </a>
            <p class="kern-body">
              <strong>{name}</strong>
              <br />
              {wofuer}
              <br />
              <span class="jc-leise">{wann}</span>
            </p>
          </li>
        ))}
      </ul>
      <Inhalt {...rest} inhalt={{ titel, einleitung: [], abschnitte }} />
    </PortalSeite>
  )
}
