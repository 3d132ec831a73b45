import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plzAusGeonames } from './geonames.ts'
import { ortPasst } from './ort.ts'

test('HA-09: bulk recipients are left out of the places, by the mark of the source and not by their names', () => {
  const kopf =
    'country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude'
  const orte = plzAusGeonames(`${kopf}
DE,67653,Universität Kaiserslautern,Rheinland-Pfalz,08,,00,Kaiserslautern,07312,49.4,7.7
DE,67653,Kaiserslautern,Rheinland-Pfalz,RP,,00,Kaiserslautern,07312,49.4,7.7
DE,63589,Linsengericht,Hessen,HE,,064,Main-Kinzig-Kreis,06435,50.1,9.2
DE,36043,"Meier, Söhne & Co.",Hessen,05,,066,Fulda,06631,50.5,9.6
DE,87491,Jungholz,,,,,,,47.5,10.4`)
  assert.deepEqual(
    orte.map(({ plz, ort, ags }) => `${plz} ${ort} ${ags}`),
    ['63589 Linsengericht 06435', '67653 Kaiserslautern 07312', '87491 Jungholz '],
  )
})

test('HA-09: a place name is compared with patience, not guessed', () => {
  for (const [getippt, ort] of [
    ['kiel', 'Kiel'],
    ['Kiel-Gaarden', 'Kiel'],
    ['Möbiskruge', 'Neuzelle Möbiskruge'],
    ['Neuzelle', 'Neuzelle Möbiskruge'],
    ['Frankfurt a. M.', 'Frankfurt am Main'],
    ['Halle/Saale', 'Halle (Saale)'],
    ['St. Peter-Ording', 'Sankt Peter-Ording'],
    ['MUENCHEN', 'München'],
  ] as const)
    assert.ok(ortPasst(getippt, ort), `${getippt} – ${ort}`)
  for (const [getippt, ort] of [
    ['K', 'Kiel'],
    ['', 'Kiel'],
    ['Frankfurt/Oder', 'Frankfurt am Main'],
    ['Bad Homburg', 'Bad Segeberg'],
    ['Molfsee', 'Kiel'],
  ] as const)
    assert.ok(!ortPasst(getippt, ort), `${getippt} – ${ort}`)
})
