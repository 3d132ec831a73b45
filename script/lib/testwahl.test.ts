import assert from 'node:assert/strict'
import { test } from 'node:test'
import { istHingenommen, testwahl } from './testwahl.ts'

test('a test may be left out only for a tool that was named', () => {
  const { teile, ohne } = testwahl(['--ohne', 'exim4', 'modules/postfach', '--ohne=root'])
  assert.deepEqual([teile, ohne], [['modules/postfach'], ['exim4', 'root']])
  assert.ok(istHingenommen('exim4 fehlt (apt-get install exim4-daemon-light)', ohne))
  assert.ok(istHingenommen('root fehlt: Exim und Dovecot wechseln den Nutzer', ohne))
  assert.ok(!istHingenommen('dovecot fehlt (apt-get install dovecot-imapd)', ohne))
  assert.ok(!istHingenommen('exim4x fehlt', ohne))
  assert.ok(!istHingenommen('', testwahl([]).ohne))
})

test('an unknown option ends with how to call it', () => {
  assert.throws(() => testwahl(['--auslassen']), /Aufruf: script\/test/)
})
