// Passkeys: asks the server for a challenge, lets the device sign it, and sends its answer with the form around it.

const ausBase64 = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (zeichen) => zeichen.charCodeAt(0))
const alsBase64 = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const mitId = (liste) => liste?.map((eintrag) => ({ ...eintrag, id: ausBase64(eintrag.id) }))

/** What the device is asked, out of the server's JSON. */
const gefragt = (optionen) => ({
  ...optionen,
  challenge: ausBase64(optionen.challenge),
  ...(optionen.user && { user: { ...optionen.user, id: ausBase64(optionen.user.id) } }),
  ...(optionen.excludeCredentials && { excludeCredentials: mitId(optionen.excludeCredentials) }),
  ...(optionen.allowCredentials && { allowCredentials: mitId(optionen.allowCredentials) }),
})

/** What the device answered, as JSON for the server. */
const antwortAus = ({ id, rawId, type, response }) => {
  const felder = { clientDataJSON: alsBase64(response.clientDataJSON) }
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle'])
    if (response[name]?.byteLength) felder[name] = alsBase64(response[name])
  if (response.getTransports) felder.transports = response.getTransports()
  return JSON.stringify({ id, rawId: alsBase64(rawId), type, response: felder })
}

customElements.define(
  'jc-passkey',
  class extends HTMLElement {
    connectedCallback() {
      if (!globalThis.PublicKeyCredential) return
      this.querySelector('[data-ohne]').hidden = true
      const formular = this.querySelector('form')
      formular.parentElement.hidden = false
      formular.addEventListener('submit', (ereignis) => {
        ereignis.preventDefault()
        this.fragen(formular)
      })
    }

    async fragen(formular) {
      if (this.laeuft) return
      this.laeuft = true
      const meldung = this.querySelector('[data-meldung]')
      meldung.textContent = ''
      try {
        const aufgabe = await fetch(this.getAttribute('aufgabe'), { method: 'POST' })
        const publicKey = gefragt(await aufgabe.json())
        const schluessel = await (publicKey.user
          ? navigator.credentials.create({ publicKey })
          : navigator.credentials.get({ publicKey }))
        formular.elements.antwort.value = antwortAus(schluessel)
        formular.submit()
      } catch (grund) {
        // InvalidStateError: this device holds a passkey of the account already.
        meldung.textContent = this.getAttribute(grund.name === 'InvalidStateError' ? 'schon-da' : 'abgebrochen')
      }
      this.laeuft = false
    }
  },
)
