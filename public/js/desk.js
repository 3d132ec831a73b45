// Keys of the desks: single letters outside of fields, listed with "?", and switched off there (WCAG 2.1.4).

const imFeld = (ziel) => ziel.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog')

const zeilen = () => [...document.querySelectorAll('.jc-datentabelle tbody tr')]

/** The row that has the focus, or -1. */
const aktuell = (alle) => alle.findIndex((zeile) => zeile.contains(document.activeElement))

const gehen = (schritt) => {
  const alle = zeilen()
  const ziel = alle[Math.min(alle.length - 1, Math.max(0, aktuell(alle) + schritt))]
  ziel?.querySelector('a[href]')?.focus()
}

const ziele = (zeile) => [...zeile.querySelectorAll('a[href], button, input, summary')]

/** Arrows move within a list once one of its rows has the focus: up and down in the same column, sideways in the row. */
const pfeil = (taste) => {
  const alle = zeilen()
  const nr = aktuell(alle)
  const schritt = { ArrowDown: 1, ArrowUp: -1 }[taste]
  if (nr < 0 || !/^(Arrow|Home$|End$)/.test(taste)) return undefined
  if (schritt === undefined) return () => seitwaerts(ziele(alle[nr]), taste)
  const spalte = document.activeElement.closest('td, th')?.cellIndex
  const dort = ziele(alle[nr + schritt] ?? alle[nr])
  return () => (dort.find((ziel) => ziel.closest('td, th')?.cellIndex === spalte) ?? dort[0])?.focus()
}

const seitwaerts = (hier, taste) => {
  const stelle = hier.indexOf(document.activeElement)
  const ziel = { ArrowRight: stelle + 1, ArrowLeft: stelle - 1, Home: 0, End: hier.length - 1 }[taste]
  hier[ziel]?.focus()
}

const befehle = {
  j: () => gehen(1),
  k: () => gehen(-1),
  x: () => zeilen()[aktuell(zeilen())]?.querySelector('input[type=checkbox]')?.click(),
  '/': () => document.querySelector('.jc-filter input:not([type=hidden])')?.focus(),
}

customElements.define(
  'jc-tasten',
  class extends HTMLElement {
    connectedCallback() {
      this.hidden = false
      this.dialog = this.querySelector('dialog')
      this.querySelector('[data-hilfe]').addEventListener('click', () => this.dialog.showModal())
      this.querySelector('[data-schliessen]').addEventListener('click', () => this.dialog.close())
      this.querySelector('[data-schalter]').addEventListener('click', () => {
        this.schalten(!this.an)
        this.dialog.close()
      })
      this.schalten(localStorage.getItem('jc-tasten') !== 'aus')
      document.addEventListener('keydown', (ereignis) => this.taste(ereignis))
    }

    schalten(an) {
      this.an = an
      localStorage.setItem('jc-tasten', an ? 'an' : 'aus')
      this.querySelector('[data-schalter] .kern-label').textContent = this.getAttribute(an ? 'aus' : 'an')
    }

    taste(ereignis) {
      if ((ereignis.ctrlKey || ereignis.metaKey) && ereignis.key === 'Enter' && ereignis.target.matches('textarea'))
        return ereignis.target.form?.requestSubmit()
      if (!this.an || ereignis.ctrlKey || ereignis.metaKey || ereignis.altKey || imFeld(ereignis.target)) return
      if (ereignis.key === '?') {
        ereignis.preventDefault()
        return this.dialog.showModal()
      }
      const knopf = document.querySelector(`[data-taste="${CSS.escape(ereignis.key)}"]`)
      const befehl = knopf ? () => knopf.click() : (befehle[ereignis.key] ?? pfeil(ereignis.key))
      if (!befehl) return
      ereignis.preventDefault()
      befehl()
    }
  },
)
