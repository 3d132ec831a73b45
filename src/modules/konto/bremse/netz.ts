import { isIPv6 } from 'node:net'

/** The first four groups of an IPv6 address: what a provider gives to one household. */
function haushalt(ip: string): string {
  const [vorn = '', hinten] = ip.split('::')
  const links = vorn === '' ? [] : vorn.split(':')
  const rechts = hinten === undefined || hinten === '' ? [] : hinten.split(':')
  const luecke = hinten === undefined ? 0 : Math.max(8 - links.length - rechts.length, 0)
  return [...links, ...Array.from({ length: luecke }, () => '0'), ...rechts]
    .slice(0, 4)
    .map((gruppe) => Number.parseInt(gruppe, 16).toString(16))
    .join(':')
}

/** The network an address belongs to, for counting: an IPv4 address itself, of IPv6 the first 64 bits. */
export function netz(ip: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (v4 !== undefined) return v4
  return isIPv6(ip) ? `${haushalt(ip.split('%')[0] ?? ip)}::/64` : ip
}
