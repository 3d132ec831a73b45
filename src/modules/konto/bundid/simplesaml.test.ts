import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { selbstSigniert } from '../../../platform/saml/index.ts'
import { simplesamlFehlt, starteSimplesaml } from '../../../platform/testing/simplesaml.ts'
import { tokenFuer } from '../probe.ts'
import { fremdeProbe, unserZertifikat } from './probe.ts'

test(
  'KO-03: a whole sign-in with a provider that is not ours (SimpleSAMLphp); replay and tampering refused',
  { skip: simplesamlFehlt() },
  async () => {
    const db = await testDatenbank()
    const basis = 'http://localhost:8080'
    const peer = await starteSimplesaml({
      dienst: {
        kennung: `${basis}/konto/bundid/metadaten`,
        antwortUrl: `${basis}/konto/bundid/antwort`,
        zertifikat: unserZertifikat,
      },
      anbieter: await selbstSigniert('SimpleSAMLphp', new Date(), 2),
      klasse: 'STORK-QAA-Level-3',
      prueftAnfragen: false,
      attribute: {
        'urn:oid:1.3.6.1.4.1.25484.494450.3': ['DE:abcdefghijkl'],
        'urn:oid:2.5.4.42': ['Özlem'],
        'urn:oid:2.5.4.4': ['Kaya'],
      },
    })
    after(() => peer.ende())
    const p = await fremdeProbe(db, await peer.metadaten())
    // The other side's clock is the machine's.
    const anmelden = async (fenster: ReturnType<typeof p.browser>) => {
      p.stelle(new Date())
      const felder = await peer.anmelden(await p.hin(fenster, { stufe: '3', weiter: '/konto' }))
      p.stelle(new Date())
      return { feld: felder['SAMLResponse'] ?? '', begleiter: felder['RelayState'] ?? '' }
    }
    const fenster = p.browser()
    const { feld, begleiter } = await anmelden(fenster)
    const verdreht = Buffer.from(feld, 'base64')
      .toString()
      .replace(/(<xenc:CipherValue>)(.)/, '$1$2$2')
    const nicht = await p.sendeAntwort(Buffer.from(verdreht).toString('base64'), begleiter)
    assert.equal(nicht.headers.location, '/anmelden/nicht-gelungen')
    const antwort = await p.sendeAntwort(feld, begleiter)
    const fertig = await fenster.hole(String(antwort.headers.location))
    assert.equal(fertig.headers.location, '/registrieren/nachweis?weiter=%2Fkonto')
    await fenster.sende('/registrieren/nachweis', { email: 'kaya@example.org', weiter: '/konto' })
    const token = tokenFuer(await p.arbeite(), 'kaya@example.org')
    assert.equal((await fenster.sende('/registrieren/nachweis/bestaetigen', { token })).headers.location, '/konto')
    const zweites = p.browser()
    const wieder = await anmelden(zweites)
    const los = await p.sendeAntwort(wieder.feld, wieder.begleiter)
    assert.equal((await zweites.hole(String(los.headers.location))).headers.location, '/konto')
    const nochmal = await p.sendeAntwort(wieder.feld, wieder.begleiter)
    assert.equal(nochmal.headers.location, '/anmelden/nicht-gelungen')
    // Without akdb:TrustLevel no fact counts as proved.
    const [zeile] = await db.sql('select max(stufe)::int as stufe from konto.verbund_angabe')
    assert.equal(zeile?.['stufe'], 1)
  },
)
