/** The demo's own look, plainly another than the product's: nobody shall take these pages for the portal. */
export const stil = `
:root { color-scheme: light; --tinte: #1b1b1f; --leise: #55555f; --linie: #8a8a94; --marke: #5b2a86; --grund: #f6f2fa }
* { box-sizing: border-box }
body { margin: 0; font: 1.0625rem/1.5 "Noto Sans", system-ui, sans-serif; color: var(--tinte); background: #fff }
header { background: var(--marke); color: #fff; padding: .75rem 1rem }
header p { margin: 0 auto; max-width: 50rem }
main { max-width: 52rem; margin: 0 auto; padding: 1rem 1rem 3rem }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem }
a { color: var(--marke) } a:focus-visible, button:focus-visible { outline: 3px solid #c98a00; outline-offset: 2px }
button { display: block; width: 100%; min-height: 3rem; margin: 0 0 .5rem; padding: .5rem 1rem; font: inherit; text-align: left;
  color: var(--tinte); background: var(--grund); border: 1px solid var(--linie); border-radius: .375rem; cursor: pointer }
button:hover { background: #e9dff3 } button span { color: var(--leise) }
ol { list-style: none; padding: 0 } ol > li { border-bottom: 1px solid #d5d5dc; padding: .75rem 0 }
li a { font-weight: 600 } .leise { color: var(--leise) }
label { font-weight: 600 } select { font: inherit; min-height: 3rem; width: 100%; padding: .5rem; color: var(--tinte); background: #fff; border: 1px solid var(--linie); border-radius: .375rem }
select:focus-visible { outline: 3px solid #c98a00; outline-offset: 2px }
.jc-vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dt { color: var(--leise) } dd { margin: 0; overflow-wrap: anywhere }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .5rem } }
.brief { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--grund); border: 1px solid #d5d5dc; border-radius: .375rem; padding: 1rem }
`
