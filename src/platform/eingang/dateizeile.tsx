import type { ComponentProps } from 'preact'
import { Datei as Zeile, useSprache } from '../html/index.ts'
import type { Datei } from './datei.ts'
import { dateisatz, dateitexte } from './texte.ts'

const farben = { 'wird-geprueft': 'info', frei: 'erfolg', abgelehnt: 'warnung' } as const

interface Props {
  datei: Datei
  /** Where it is opened; by default its owner's address of it. */
  wo?: (id: string) => string
  entfernen?: NonNullable<ComponentProps<typeof Zeile>['entfernen']>
}

/** A file with its state in words; it can be opened when it is free. */
export const Dateizeile = ({ datei, wo = (id) => `/dateien/${id}`, entfernen }: Props) => {
  const sprache = useSprache()
  const t = dateitexte(sprache)
  const hinweis =
    datei.grund === undefined
      ? datei.stand === 'wird-geprueft' && t('datei.prueft')
      : dateisatz({ grund: datei.grund }, sprache)
  return (
    <Zeile
      name={datei.name}
      bytes={datei.groesse}
      stand={{ art: farben[datei.stand], text: t(`datei.${datei.stand}`) }}
      {...(hinweis && { hinweis })}
      {...(datei.stand === 'frei' && { href: wo(datei.id) })}
      {...(entfernen && { entfernen })}
    />
  )
}
