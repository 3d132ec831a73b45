/** Namespaces and names that SAML 2.0, XML Signature and XML Encryption fix. */
export const NS = {
  protokoll: 'urn:oasis:names:tc:SAML:2.0:protocol',
  aussage: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadaten: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signatur: 'http://www.w3.org/2000/09/xmldsig#',
  chiffre: 'http://www.w3.org/2001/04/xmlenc#',
  chiffre11: 'http://www.w3.org/2009/xmlenc11#',
} as const

export const POST_BINDUNG = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST'
export const FLUECHTIG = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'
export const TRAEGER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'
export const ERFOLG = 'urn:oasis:names:tc:SAML:2.0:status:Success'

export const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#'
export const UMSCHLIESSEND = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
export const RSA_PSS_SHA256 = 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1'
