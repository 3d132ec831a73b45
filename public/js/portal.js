// Improves pages that work without it: password button, sending state, warning before the session ends.

/** "Wird gesendet …": the first press goes through, further ones wait. Undone after 10 s, or when the page comes back from the cache. */
const zurueck = new Map()

const loesen = (formular) => {
  zurueck.get(formular)?.()
  zurueck.delete(formular)
}

document.addEventListener('submit', (ereignis) => {
  const formular = ereignis.target
  const knopf = ereignis.submitter
  if (ereignis.defaultPrevented || !formular.dataset.sendet) return
  if (zurueck.has(formular)) return ereignis.preventDefault()
  const worte = knopf?.querySelector('.kern-label')
  const vorher = worte?.textContent
  if (worte) worte.textContent = formular.dataset.sendet
  knopf?.setAttribute('aria-disabled', 'true')
  const uhr = setTimeout(() => loesen(formular), 10_000)
  zurueck.set(formular, () => {
    clearTimeout(uhr)
    if (worte) worte.textContent = vorher
    knopf?.removeAttribute('aria-disabled')
  })
})

addEventListener('pageshow', (ereignis) => {
  if (ereignis.persisted) for (const formular of [...zurueck.keys()]) loesen(formular)
})

// An answer to a form whose entries are saved: "back" and "reload" ask for the page again, never to send the form again.
if (document.querySelector('form[data-gespeichert]')) history.replaceState(history.state, '', location.href)

// The page between us and a sign-in provider goes on by itself, once: coming back to it must not lead away again.
if (!history.state?.weitergeleitet) {
  const weiter = document.querySelector('form[data-weiterleitung]')
  if (weiter) {
    history.replaceState({ weitergeleitet: true }, '')
    weiter.requestSubmit()
  }
}

/** A button that shows the password. */
customElements.define(
  'jc-passwort',
  class extends HTMLElement {
    connectedCallback() {
      const feld = this.querySelector('input')
      if (!feld || this.querySelector('button')) return
      const knopf = document.createElement('button')
      knopf.type = 'button'
      knopf.className = 'jc-linkknopf'
      const zeigen = (offen) => {
        feld.type = offen ? 'text' : 'password'
        knopf.textContent = this.getAttribute(offen ? 'verbergen' : 'zeigen')
      }
      knopf.addEventListener('click', () => zeigen(feld.type === 'password'))
      // Browsers offer to store only what is sent as a password.
      feld.form?.addEventListener('submit', () => zeigen(false))
      zeigen(false)
      this.append(knopf)
    }
  },
)

/** A code from behind the "#" of the address (a QR code brings it): into the empty field, and out of the address and history. */
customElements.define(
  'jc-anker',
  class extends HTMLElement {
    connectedCallback() {
      const feld = this.querySelector('input')
      const text = location.hash.slice(1)
      if (!feld || !/^[0-9A-Za-z-]{8,40}$/.test(text)) return
      if (feld.value === '') feld.value = text
      history.replaceState(history.state, '', location.pathname + location.search)
    }
  },
)

/**
 * A code behind the "#" on a page where one signs in first: browsers keep that part over redirects and never send it. With it at the
 * form's address it is still there on the page that wants the code.
 */
customElements.define(
  'jc-anker-weiter',
  class extends HTMLElement {
    connectedCallback() {
      const formular = this.querySelector('form')
      if (formular && /^#[0-9A-Za-z-]{8,40}$/.test(location.hash)) formular.action += location.hash
    }
  },
)

const FUENF_MINUTEN = 300_000

/** Warns five minutes before the session ends. Typing prolongs it; what one tab prolongs, all tabs know. */
customElements.define(
  'jc-sitzung',
  class extends HTMLElement {
    connectedCallback() {
      this.dauer = Number(this.getAttribute('sekunden')) * 1000
      this.dialog = this.querySelector('dialog')
      this.kanal = new BroadcastChannel('jc-sitzung')
      this.kanal.onmessage = () => this.neu()
      this.querySelector('[data-bleiben]').addEventListener('click', () => this.verlaengern())
      this.dialog.addEventListener('close', () => Date.now() < this.ende || this.vorbei())
      addEventListener('input', () => {
        if (Date.now() - this.beginn > FUENF_MINUTEN && Date.now() < this.ende) this.verlaengern()
      })
      // Timers sleep with the device: look again when it wakes.
      document.addEventListener('visibilitychange', () => document.hidden || this.pruefen())
      this.neu()
    }

    neu() {
      this.beginn = Date.now()
      this.ende = this.beginn + this.dauer
      if (this.dialog.open) this.dialog.close()
      this.pruefen()
    }

    pruefen() {
      clearTimeout(this.uhr)
      const rest = this.ende - Date.now()
      if (rest <= 0) return this.vorbei()
      if (rest <= FUENF_MINUTEN && !this.dialog.open) this.dialog.showModal()
      this.uhr = setTimeout(() => this.pruefen(), rest > FUENF_MINUTEN ? rest - FUENF_MINUTEN : rest)
    }

    async verlaengern() {
      this.beginn = Date.now()
      const antwort = await fetch(this.getAttribute('verlaengern'), { method: 'POST' }).catch(() => undefined)
      if (antwort?.ok) {
        this.neu()
        this.kanal.postMessage('verlaengert')
      } else if (antwort && antwort.status < 500) this.vorbei()
    }

    vorbei() {
      this.ende = 0
      this.querySelector('#sitzung-text').hidden = true
      this.querySelector('[data-bleiben]').hidden = true
      this.querySelector('[data-ende]').hidden = false
      this.querySelector('[data-anmelden]').hidden = false
      if (!this.dialog.open) this.dialog.showModal()
    }
  },
)
