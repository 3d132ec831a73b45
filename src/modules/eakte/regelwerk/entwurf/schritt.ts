/** Steps that only a rulebook has; the words are the history's. */
export const schrittworte = {
  eingelesen: 'Aus einer DMN-Datei eingelesen',
  'zeile-neu': 'Zeile angelegt',
  'zeile-geaendert': 'Zeile geändert',
  'zeile-verschoben': 'Zeile verschoben',
  'zeile-geloescht': 'Zeile gelöscht',
  'sonst-geaendert': 'Auffangregel geändert',
  'testfall-neu': 'Testfall angelegt',
  'testfall-geaendert': 'Testfall geändert',
  'testfall-geloescht': 'Testfall gelöscht',
  rueckgaengig: 'Letzten Schritt rückgängig gemacht',
} as const

export type Schrittart = keyof typeof schrittworte
