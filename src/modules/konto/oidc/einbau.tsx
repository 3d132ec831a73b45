import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { VNode } from 'preact'
import type { Haus } from '../../../platform/haus.ts'
import { type PortalRahmen, render } from '../../../platform/html/index.ts'
import { cspSetzen } from '../../../platform/http/index.ts'
import { anbieter, PFAD } from './anbieter.ts'
import type { Dienst } from './dienste.ts'
import { DienstAbgemeldetSeite, DienstAbmeldenSeite, OidcFehlerSeite } from './page.tsx'

interface Anfrage {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Where a form may end after a redirect: the origin, or the scheme of an app. */
export const ziel = (adresse: string): string => {
  const { origin, protocol } = new URL(adresse)
  return origin === 'null' ? protocol : origin
}

/**
 * The provider inside our web server: the same headers, cookies and pages. Made anew when the key file changed.
 * @returns how to get it for a request
 */
export function einbauen(web: FastifyInstance, haus: Haus, dienste: readonly Dienst[]): () => Provider {
  const anfragen = new WeakMap<IncomingMessage, Anfrage>()

  async function antworte(
    ctx: KoaContextWithOIDC,
    bau: (rahmen: PortalRahmen) => VNode,
    formZiele: readonly string[] = [],
  ): Promise<void> {
    const anfrage = anfragen.get(ctx.req)
    if (anfrage === undefined) throw new Error('Anfrage unbekannt')
    const rahmen = await haus.rahmen.portal(anfrage.request)
    if (formZiele.length > 0) {
      cspSetzen(anfrage.reply, { 'form-action': formZiele })
      ctx.set('content-security-policy', String(anfrage.reply.getHeader('content-security-policy')))
    }
    ctx.set('cache-control', 'no-store')
    ctx.type = 'text/html; charset=utf-8'
    ctx.body = render(bau(rahmen))
  }

  const seiten = {
    fehler: (ctx: KoaContextWithOIDC, code: string) =>
      antworte(ctx, (rahmen) => <OidcFehlerSeite rahmen={rahmen} code={code} />),
    abmelden: (ctx: KoaContextWithOIDC) => {
      const { session, client } = ctx.oidc
      const { secret = '', postLogoutRedirectUri } = (session?.['state'] ?? {}) as Record<string, string | undefined>
      const { pathname } = new URL(ctx.oidc.urlFor('end_session_confirm'))
      return antworte(
        ctx,
        (rahmen) => <DienstAbmeldenSeite rahmen={rahmen} dienst={client?.clientName} aktion={pathname} xsrf={secret} />,
        postLogoutRedirectUri === undefined ? [] : [ziel(postLogoutRedirectUri)],
      )
    },
    abgemeldet: (ctx: KoaContextWithOIDC) => antworte(ctx, (rahmen) => <DienstAbgemeldetSeite rahmen={rahmen} />),
  }

  let gebaut: { schluessel: string; provider: Provider } | undefined
  const hole = (): Provider => {
    const schluessel = haus.krypto
      .ableiten('konto.oidc.signatur', 8)
      .map(({ nummer }) => nummer)
      .join()
    if (gebaut?.schluessel !== schluessel) gebaut = { schluessel, provider: anbieter(haus, dienste, seiten) }
    return gebaut.provider
  }

  void web.register((scope, _optionen, fertig) => {
    // The provider reads the body itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _inhalt, ohne) => ohne(null))
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: `${PFAD}/*`,
      config: { vonAussen: true },
      handler: async (request, reply) => {
        const { raw } = request
        anfragen.set(raw, { request, reply })
        for (const [name, wert] of Object.entries(reply.getHeaders()))
          if (wert !== undefined) reply.raw.setHeader(name, wert)
        const basis = new URL(haus.config.basisUrl)
        // What it tells of its own addresses comes from BASIS_URL, whatever the request says.
        raw.headers.host = basis.host
        raw.headers['x-forwarded-proto'] = basis.protocol.slice(0, -1)
        delete raw.headers['x-forwarded-host']
        Object.assign(raw, { originalUrl: raw.url })
        raw.url = (raw.url ?? '').slice(PFAD.length)
        reply.hijack()
        await hole().callback()(raw, reply.raw)
      },
    })
    fertig()
  })
  return hole
}
