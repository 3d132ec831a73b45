// Numbers with a form of their own. Each file: reads what was typed, or undefined when it cannot be such a number.
export { liesBgNummer } from './bg-nummer.ts'
export { liesIban, zeigeIban } from './iban.ts'
export { liesKundennummer } from './kundennummer.ts'
export { liesRvNummer, zeigeRvNummer } from './rv-nummer.ts'
export { liesSteuerId, zeigeSteuerId } from './steuer-id.ts'
