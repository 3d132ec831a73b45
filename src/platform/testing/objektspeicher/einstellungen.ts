/** What one Ceph of the tests is called by and where it listens. */
export interface Lage {
  readonly ordner: string
  readonly fsid: string
  /** Monitor (two protocols) and S3. */
  readonly ports: readonly [number, number, number]
}

export const monitor = ({ ports: [v2, v1] }: Lage): string => `[v2:127.0.0.1:${v2},v1:127.0.0.1:${v1}]`

/**
 * Settings of a Ceph with one monitor, one store in memory and no copies. The short intervals cut its start from 12 s to 5 s;
 * without cephx the gateway would not check what a client is (Ceph documentation, "Configuration").
 */
export const einstellungen = (lage: Lage): string => `[global]
fsid = ${lage.fsid}
mon host = ${monitor(lage)}
public addr = 127.0.0.1
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
keyring = ${lage.ordner}/keyring
run dir = ${lage.ordner}
admin socket =
log to file = false
log to stderr = false
mon cluster log to file = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
osd numa auto affinity = false
mon allow pool size one = true
mon data avail crit = 1
mon data = ${lage.ordner}/mon
osd data = ${lage.ordner}/osd
osd objectstore = memstore
memstore device bytes = 268435456
paxos propose interval = 0.01
paxos min wait = 0.01
mon tick interval = 1
ms bind ipv6 = false
[client.admin]
rgw frontends = beast endpoint=127.0.0.1:${lage.ports[2]} tcp_nodelay=1
`
