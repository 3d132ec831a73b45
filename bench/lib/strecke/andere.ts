import { conditionProcessInfo, processSync } from '@formio/core'
import { SurveyModel } from 'survey-core'
import type { Bedingung } from './bedingung.ts'
import type { FlacheFrage } from './flach.ts'

type Werte = Readonly<Record<string, unknown>>

const wortlaut = (wert: unknown): string => (typeof wert === 'string' ? `'${wert}'` : String(wert))

function surveyAusdruck(b: Bedingung): string {
  if (b.art === 'und' || b.art === 'oder')
    return `(${b.teile.map(surveyAusdruck).join(b.art === 'und' ? ' and ' : ' or ')})`
  if (b.art === 'nicht') return `!(${surveyAusdruck(b.teil)})`
  if (b.art === 'da') return `{${b.name}} notempty`
  if (b.art === 'enthaelt') return `{${b.name}} contains ${wortlaut(b.wert)}`
  return `{${b.name}} ${b.op} ${wortlaut(b.wert)}`
}

/** The definition in survey-core; the result sets one value and counts what is visible. */
export function surveyCore(fragen: readonly FlacheFrage[], werte: Werte): (name: string, wert: unknown) => number {
  const elements = fragen.map(({ name, bedingung }) => ({
    type: 'text',
    name,
    ...(bedingung && { visibleIf: surveyAusdruck(bedingung) }),
  }))
  const umfrage = new SurveyModel({ elements })
  umfrage.data = werte
  return (name, wert) => {
    umfrage.setValue(name, wert)
    return umfrage.getAllQuestions(true).length
  }
}

function formioAusdruck(b: Bedingung): string {
  if (b.art === 'und' || b.art === 'oder')
    return `(${b.teile.map(formioAusdruck).join(b.art === 'und' ? ' && ' : ' || ')})`
  if (b.art === 'nicht') return `!(${formioAusdruck(b.teil)})`
  if (b.art === 'da') return `(data.${b.name} !== undefined)`
  if (b.art === 'enthaelt') return `((data.${b.name} || []).includes(${wortlaut(b.wert)}))`
  return `(data.${b.name} ${b.op === '=' ? '===' : b.op} ${wortlaut(b.wert)})`
}

/** The definition in @formio/core: it works everything out anew for each change. */
export function formioCore(fragen: readonly FlacheFrage[], werte: Werte): (name: string, wert: unknown) => number {
  const components = fragen.map(({ name, bedingung }) => ({
    type: 'textfield',
    key: name,
    input: true,
    ...(bedingung && { customConditional: `show = ${formioAusdruck(bedingung)}` }),
  }))
  const data: Record<string, unknown> = { ...werte }
  return (name, wert) => {
    data[name] = wert
    const scope: { conditionals?: readonly { conditionallyHidden?: boolean }[] } = {}
    processSync({ components, data, scope, processors: [conditionProcessInfo] })
    return fragen.length - (scope.conditionals ?? []).filter((c) => c.conditionallyHidden).length
  }
}
