// Files in a form: several at once, drag and drop, progress, stop, go on after a broken line (tus 1.0). Without it one file goes
// with each press of the button.

const STUECK = 1024 * 1024
const PAUSEN = [1000, 2000, 4000, 8000]
const warte = (ms) => new Promise((fertig) => setTimeout(fertig, ms))
/** What the server said in words; not a broken line. */
class Absage extends Error {}

const groesse = (bytes, sprache) => {
  const [wert, einheit] = bytes < 999_500 ? [Math.round(bytes / 1000), 'kB'] : [Math.round(bytes / 1e5) / 10, 'MB']
  return `${wert.toLocaleString(sprache)} ${einheit}`
}

/** Transfers that were begun in this window, so that they go on after the page was loaded anew. No name of a file is kept. */
const begonnen = {
  schluessel: ({ size, lastModified }) => `jc-datei-${size}-${lastModified}`,
  adresse: (datei) => sessionStorage.getItem(begonnen.schluessel(datei)) ?? undefined,
  merke: (datei, url) => sessionStorage.setItem(begonnen.schluessel(datei), url),
  vergiss: (datei) => sessionStorage.removeItem(begonnen.schluessel(datei)),
  offen: () => Object.keys(sessionStorage).some((name) => name.startsWith('jc-datei-')),
}

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

async function ruf(method, url, { signal, body, ...kopf } = {}) {
  const headers = { 'tus-resumable': '1.0.0', ...kopf }
  const antwort = await fetch(url, { method, headers, signal, body, redirect: 'manual' })
  if ([413, 422].includes(antwort.status)) throw new Absage(await antwort.text())
  if (!antwort.ok) throw new Error(String(antwort.status))
  return antwort
}

/** One file on its way: its row, and what is under way for it. */
class Sendung {
  constructor(feld, datei) {
    this.feld = feld
    this.datei = datei
    this.zeile = feld.muster.content.cloneNode(true).firstElementChild
    this.knopf = this.zeile.querySelector('button')
    this.zeile.querySelector('bdi').textContent = datei.name
    this.zeile.querySelector('.jc-datei__name span').textContent = groesse(datei.size, feld.wort('sprache', ''))
    this.knopf.addEventListener('click', () => this.gedrueckt())
    feld.liste.append(this.zeile)
  }

  zeige(art, wort, hinweis = '') {
    const marke = this.zeile.querySelector('.kern-badge')
    marke.className = `kern-badge kern-badge--${art} kern-badge--small`
    marke.querySelector('.kern-label').textContent = wort
    const zeile = this.zeile.querySelector('.jc-datei__hinweis')
    zeile.textContent = hinweis
    zeile.hidden = hinweis === ''
  }

  beschrifte(wort) {
    const label = this.knopf.querySelector('.kern-label')
    label.textContent = this.feld.wort(wort)
    this.knopf.setAttribute('aria-label', `${label.textContent}: ${this.datei.name}`)
    this.wort = wort
  }

  gedrueckt() {
    if (this.wort === 'nochmal') return this.sende()
    this.abbruch?.abort()
    if (this.url && !this.id) ruf('DELETE', this.url).catch(() => undefined)
    begonnen.vergiss(this.datei)
    this.zeile.remove()
    this.feld.fertig(this)
    this.feld.wahl.focus()
  }

  async sende() {
    const { size } = this.datei
    this.laeuft = true
    if (size > Number(this.feld.wort('hoechstens', ''))) return this.scheitere(this.feld.wort('gross'))
    if (size === 0) return this.scheitere(this.feld.wort('leer'))
    this.abbruch = new AbortController()
    this.zeige('info', this.feld.wort('laedt'))
    this.beschrifte('abbrechen')
    for (const pause of [...PAUSEN, 0]) {
      try {
        return await this.uebertrage()
      } catch (fehler) {
        if (this.abbruch.signal.aborted) return undefined
        if (fehler instanceof Absage) return this.scheitere(fehler.message)
        if (/^(?:404|409)$/.test(fehler.message)) {
          begonnen.vergiss(this.datei)
          this.url = undefined
        }
        await warte(pause)
      }
    }
    this.scheitere(this.feld.wort('leitung'), true)
  }

  /** Begins, or asks how far it came, and sends the rest in pieces. */
  async uebertrage() {
    const { signal } = this.abbruch
    let ab = 0
    this.url ??= begonnen.adresse(this.datei)
    if (this.url) ab = Number((await ruf('HEAD', this.url, { signal })).headers.get('upload-offset'))
    else {
      const kopf = { 'upload-length': this.datei.size, 'upload-metadata': `filename ${base64(this.datei.name)}` }
      this.url = (await ruf('POST', '/dateien/tus', { signal, ...kopf })).headers.get('location')
      begonnen.merke(this.datei, this.url)
    }
    for (;;) {
      const antwort = await ruf('PATCH', this.url, {
        signal,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': ab,
        body: this.datei.slice(ab, ab + STUECK),
      })
      ab = Number(antwort.headers.get('upload-offset'))
      this.zeile.querySelector('progress').value = (ab / this.datei.size) * 100
      const id = antwort.headers.get('datei-id')
      if (id) return this.angekommen(id)
    }
  }

  angekommen(id) {
    this.id = id
    begonnen.vergiss(this.datei)
    const versteckt = document.createElement('input')
    versteckt.type = 'hidden'
    versteckt.name = this.feld.getAttribute('name')
    versteckt.value = id
    this.zeile.append(versteckt)
    this.zeile.querySelector('progress').remove()
    this.zeige('info', this.feld.wort('prueft'))
    this.beschrifte('entfernen')
    this.feld.sage(this.feld.wort('angekommen').replace('{name}', this.datei.name))
    this.feld.fertig(this, true)
    this.frage()
  }

  scheitere(grund, nochmal = false) {
    if (!nochmal) begonnen.vergiss(this.datei)
    this.zeige('warning', this.feld.wort('fehler'), grund)
    if (!nochmal) this.zeile.querySelector('progress').remove()
    this.beschrifte(nochmal ? 'nochmal' : 'entfernen')
    this.feld.sage(`${this.datei.name}: ${grund}`)
    this.feld.fertig(this)
  }

  /** Asks for the state for a minute; a file that takes longer shows it when the page comes again. */
  async frage() {
    for (const sekunden of [1, 2, 3, 4, 10, 20, 20]) {
      await warte(sekunden * 1000)
      const antwort = await fetch(`/dateien/${this.id}/stand`).catch(() => undefined)
      if (!antwort?.ok || !this.zeile.isConnected) continue
      const { stand, wort, hinweis } = await antwort.json()
      if (stand === 'frei') return this.zeige('success', wort)
      if (stand === 'abgelehnt') return this.abgelehnt(wort, hinweis)
      this.zeige('info', wort, sekunden >= 4 ? this.feld.wort('lange') : '')
    }
  }

  abgelehnt(wort, hinweis) {
    this.zeile.querySelector('input').remove()
    this.zeige('warning', wort, hinweis)
    this.feld.sage(`${this.datei.name}: ${hinweis}`)
  }
}

customElements.define(
  'jc-dateien',
  class extends HTMLElement {
    connectedCallback() {
      this.wahl = this.querySelector('input[type=file]')
      this.liste = this.querySelector('ul')
      this.muster = this.querySelector('template')
      this.offen = new Set()
      this.gesendet = 0
      this.wahl.multiple = true
      this.querySelector('[data-ohne-skript]').hidden = true
      const gewaehlt = () => {
        this.nimm(this.wahl.files)
        // What was sent by itself must not go with the form once more.
        this.wahl.value = ''
      }
      this.wahl.addEventListener('change', gewaehlt)
      this.zumAblegen()
      if (begonnen.offen()) this.zeile(this.wort('unterbrochen')).className = 'kern-body'
      addEventListener('beforeunload', (ereignis) => this.offen.size > 0 && ereignis.preventDefault())
      // Somebody was quicker than this script.
      if (this.wahl.files.length > 0) gewaehlt()
    }

    wort(name, vorsatz = 'wort-') {
      return this.getAttribute(vorsatz + name) ?? ''
    }

    sage(text) {
      this.querySelector('[role=status]').textContent = text
    }

    /** A line of text under the choice of files. */
    zeile(text) {
      const zeile = document.createElement('p')
      zeile.textContent = text
      this.wahl.after(zeile)
      return zeile
    }

    zumAblegen() {
      this.zeile(this.wort('ablegen')).className = 'kern-body kern-body--muted jc-dateien__ablegen'
      for (const art of ['dragover', 'dragleave', 'drop'])
        this.addEventListener(art, (ereignis) => {
          ereignis.preventDefault()
          this.classList.toggle('jc-dateien--darueber', art === 'dragover')
          if (art === 'drop') this.nimm(ereignis.dataTransfer.files)
        })
    }

    /** One after the other: a phone's line is the narrow place. */
    nimm(dateien) {
      const neue = Array.from(dateien, (datei) => new Sendung(this, datei))
      for (const sendung of neue) {
        this.offen.add(sendung)
        sendung.zeige('info', this.wort('laedt'))
        sendung.beschrifte('abbrechen')
      }
      this.reihe = neue.reduce(
        (davor, sendung) => davor.then(() => this.offen.has(sendung) && sendung.sende()),
        this.reihe ?? Promise.resolve(),
      )
    }

    fertig(sendung, angekommen = false) {
      this.offen.delete(sendung)
      if (angekommen) this.gesendet += 1
      const danach = this.getAttribute('danach')
      if (danach && this.offen.size === 0 && this.gesendet > 0 && this.gesendet === this.liste.children.length)
        location.assign(danach)
    }
  },
)
