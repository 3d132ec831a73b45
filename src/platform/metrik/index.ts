import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** All figures of this process in Prometheus' format; labels never carry personal data. */
export const register = new Registry()
collectDefaultMetrics({ register })

const stufen = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Seconds from the first byte to the answer, by route pattern, method and status. */
export const anfrageDauer = new Histogram({
  name: 'jc_anfrage_sekunden',
  help: 'Dauer einer Anfrage in Sekunden',
  labelNames: ['methode', 'route', 'status'],
  buckets: stufen,
  registers: [register],
})

/** Seconds of one transaction, with the wait for a connection, by who asked: customer, staff, guest, or purpose of the system. */
export const transaktionDauer = new Histogram({
  name: 'jc_transaktion_sekunden',
  help: 'Dauer einer Transaktion in Sekunden',
  labelNames: ['zugriff'],
  buckets: stufen,
  registers: [register],
})

/** Seconds of one attempt of a hand-over, by kind and result. */
export const uebergabeDauer = new Histogram({
  name: 'jc_uebergabe_sekunden',
  help: 'Dauer eines Übergabeversuchs in Sekunden',
  labelNames: ['art', 'ergebnis'],
  buckets: stufen,
  registers: [register],
})
