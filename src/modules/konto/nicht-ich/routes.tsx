import type { FastifyInstance } from 'fastify'
import type { Haus } from '../../../platform/haus.ts'
import {
  Absatz,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { seite } from '../../../platform/http/index.ts'
import { texte } from '../../../platform/i18n/index.ts'

const nichtichtexte = texte({
  de: {
    bereich: 'Konto',
    titel: 'Das war ich nicht',
    text: 'Wir haben Ihnen geschrieben, und Sie haben das nicht selbst gemacht? Dann tun Sie bitte jetzt diese Schritte.',
    eins: 'Wählen Sie ein neues Passwort. Damit sind alle Geräte abgemeldet.',
    zwei: 'Ändern Sie auch das Passwort Ihres E-Mail-Postfachs. Benutzen Sie dafür ein anderes.',
    drei: 'Melden Sie sich neu an. Öffnen Sie „Anmeldung und Sicherheit“.',
    vier: 'Entfernen Sie dort, was Sie nicht kennen. Schalten Sie eine App oder einen Passkey ein.',
    fuenf: 'Rufen Sie uns an. Wir prüfen, ob in Ihrem Namen etwas gesendet wurde.',
    knopf: 'Neues Passwort wählen',
    'postfach.titel': 'Sie kommen nicht mehr an Ihre E-Mails?',
    'postfach.text': 'Rufen Sie uns an oder kommen Sie vorbei. Wir sperren das Konto, wenn Sie das möchten.',
    erreichen: 'So erreichen Sie uns',
    wege: 'Anmeldung und Sicherheit',
  },
  en: {
    bereich: 'Account',
    titel: 'That was not me',
    text: 'We wrote to you, and you did not do this yourself? Then please take these steps now.',
    eins: 'Choose a new password. All devices are signed out with it.',
    zwei: 'Also change the password of your mailbox. Use another one for it.',
    drei: 'Sign in again. Open "Sign-in and security".',
    vier: 'Remove there what you do not know. Switch on an app or a passkey.',
    fuenf: 'Call us. We check whether anything was sent in your name.',
    knopf: 'Choose a new password',
    'postfach.titel': 'You can no longer get at your e-mails?',
    'postfach.text': 'Call us or visit us. We lock the account if you want that.',
    erreichen: 'How to reach us',
    wege: 'Sign-in and security',
  },
})

/** What the notices by mail lead to; readable without signing in. */
export function nichtIchRouten(web: FastifyInstance, haus: Haus): void {
  web.get('/das-war-ich-nicht', async (request, reply) =>
    seite(reply, <NichtIchSeite rahmen={await haus.rahmen.portal(request)} />),
  )
}

const NichtIchSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = nichtichtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')}>
      <Absatz>{t('text')}</Absatz>
      <Liste
        art="nummern"
        punkte={[
          t('eins'),
          t('zwei'),
          <>
            {t('drei')} <Link href="/konto/anmeldewege">{t('wege')}</Link>
          </>,
          t('vier'),
          t('fuenf'),
        ]}
      />
      <Knopf href="/passwort-vergessen">{t('knopf')}</Knopf>
      <Ueberschrift ebene={2}>{t('postfach.titel')}</Ueberschrift>
      <Absatz>{t('postfach.text')}</Absatz>
      <Absatz>
        <Link href="#ohneinternet-titel">{t('erreichen')}</Link>
      </Absatz>
    </PortalSeite>
  )
}
