import type { Adapter, AdapterPayload } from 'oidc-provider'

const EIN_TAG = 24 * 3600

/** Keeps what the provider must remember in this process: after a new start everyone signs in again. */
export function ablage(art: string): Adapter {
  const finde = (passt: (eintrag: AdapterPayload) => boolean) =>
    [...eintraege.values()].find((eintrag) => eintrag['art'] === art && passt(eintrag))
  return {
    upsert: async (id, inhalt, sekunden = EIN_TAG) => {
      eintraege.set(`${art}:${id}`, { ...inhalt, art })
      setTimeout(() => eintraege.delete(`${art}:${id}`), sekunden * 1000).unref()
    },
    find: async (id) => eintraege.get(`${art}:${id}`),
    findByUid: async (uid) => finde((eintrag) => eintrag.uid === uid),
    findByUserCode: async (userCode) => finde((eintrag) => eintrag.userCode === userCode),
    consume: async (id) => {
      const eintrag = eintraege.get(`${art}:${id}`)
      if (eintrag) eintrag.consumed = true
    },
    destroy: async (id) => void eintraege.delete(`${art}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [schluessel, eintrag] of eintraege) if (eintrag.grantId === grantId) eintraege.delete(schluessel)
    },
  }
}

const eintraege = new Map<string, AdapterPayload>()
