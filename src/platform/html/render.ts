import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as HTML with its doctype. Text and attributes are escaped by the renderer. */
export const render = (seite: VNode): string => `<!doctype html>${renderToString(seite)}`
