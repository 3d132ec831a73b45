import { liesConfig } from '../../src/config.ts'
import { hausBauen } from '../../src/haus.ts'
import { ladeDemo } from '../../src/modules/postfach/index.ts'

/** Enters what the demo shows and what takes keys: a customer with conversations. What is there already stays. */
export async function fuelleVorfuehrung(umgebung: Record<string, string | undefined>, url: string): Promise<void> {
  const haus = hausBauen(liesConfig(umgebung), url)
  try {
    await ladeDemo(haus)
  } finally {
    await haus.ende()
  }
}
