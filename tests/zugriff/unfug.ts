/** Entries that no field may stumble over. What a field makes of them is its own matter; what none may do is the same for all. */
export const unfug: Readonly<Record<string, string>> = {
  leer: '',
  leerzeichen: '   ',
  'zehnmal zu lang': 'a'.repeat(12_000),
  'lang mit vier Bytes': '𝄞'.repeat(3_000),
  null: 'Anna\u0000Berta',
  steuerzeichen: 'Anna\u0007\u001B[31m',
  zeilenumbruch: 'Anna\r\nBcc: alle@beispiel.de',
  'von rechts nach links': 'Anna\u202Ennaha',
  unsichtbar: 'An\u200Bna\uFEFF',
  'nicht in DIN 91379': 'Анна 安娜 😀 ¤',
  'viele Akzente': 'e\u0301\u0301\u0301'.repeat(40),
  sql: `'; drop table konto.konto; select set_config('jc.art', 'system', false); --`,
  platzhalter: '%_%\\',
  html: '<script>alert(1)</script>"><img src=x onerror=alert(2)>',
  typst: '#import "/etc/passwd": * ; #read("/etc/passwd") $x$ \\',
  vorlage: '{{constructor.constructor("return process")()}} ${7*7} {name}',
  pfad: '../../../../etc/passwd',
  fremd: '//boese.example/\\',
  zahl: '99999999999999999999',
  negativ: '-1',
  json: '{"$gt":""}',
  kennung: '00000000-0000-0000-0000-000000000000',
}

/** Ways to send a field wrongly, after a right form. */
export const anhaenge = (feld: string): string[] => [
  `&${feld}=a&${feld}=b`,
  `&${feld}[]=a`,
  `&${feld}[x]=a`,
  `&${feld}.x=a`,
  `&${feld}=%FF%FE`,
  `&${feld}=%ED%A0%80`,
  `&${feld}=%`,
  `&__proto__=x&constructor.prototype.x=1&${feld}`,
]

const FORMULAR = 'application/x-www-form-urlencoded'

/** Bodies that are no form of ours: type and content. */
export const koerper = (felder: readonly string[]): (readonly [string, string])[] => [
  ['application/json', '{"a":'],
  ['application/json', '[]'],
  ['application/json', 'null'],
  ['application/json', '"x"'],
  ['application/json', JSON.stringify(Object.fromEntries(felder.map((feld) => [feld, { a: 1 }])))],
  ['application/json', JSON.stringify(Object.fromEntries(felder.map((feld) => [feld, 7])))],
  ['application/json', '{"__proto__":{"x":1}}'],
  ['text/plain', 'a=b'],
  ['multipart/form-data; boundary=x', '--x\r\n'],
  ['application/xml', '<a/>'],
  ['kaputt', 'x'],
  [FORMULAR, ''],
  [FORMULAR, 'a'.repeat(300_000)],
  [FORMULAR, 'a&'.repeat(20_000)],
]
