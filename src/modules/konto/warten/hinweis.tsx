import type { ComponentChildren } from 'preact'
import { Absatz, Hinweis } from '../../../platform/html/index.ts'
import { type Sprache, texte } from '../../../platform/i18n/index.ts'

const wartetexte = texte({
  de: {
    versuche: 'Zu viele Versuche',
    mails: 'Zu viele E-Mails',
    text: 'Sie können es um {uhrzeit} Uhr wieder versuchen. Neu laden verlängert die Zeit nicht.',
  },
  en: {
    versuche: 'Too many attempts',
    mails: 'Too many e-mails',
    text: 'You can try again at {uhrzeit}. Reloading does not make it longer.',
  },
  ar: {
    versuche: 'محاولات كثيرة جدًا',
    mails: 'رسائل إلكترونية كثيرة جدًا',
    text: 'يمكنكم المحاولة من جديد الساعة {uhrzeit}. إعادة التحميل لا تطيل الوقت.',
  },
})

interface Props {
  sprache: Sprache
  /** Time of day from when on it is possible again; without one there is nothing to say. */
  wiederAb: string | undefined
  was?: 'versuche' | 'mails'
  /** What else helps. */
  children?: ComponentChildren
}

/** Too often within a time: from when on it is possible again, and that waiting is all it takes. */
export const Wartehinweis = ({ sprache, wiederAb, was = 'versuche', children }: Props) => {
  if (wiederAb === undefined) return null
  const t = wartetexte(sprache)
  return (
    <Hinweis art="warnung" titel={t(was)}>
      <Absatz>{t('text', { uhrzeit: wiederAb })}</Absatz>
      {children}
    </Hinweis>
  )
}
