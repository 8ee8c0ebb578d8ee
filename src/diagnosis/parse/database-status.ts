import type { Gauge } from '../setupThings'
import type { Parser } from './index'

const row =
  /^\|?\s*(max_connections|Max_used_connections|Threads_connected|superuser_reserved_connections)\s*[|=:]?\s*(\d{1,7})\b/

/** `SHOW VARIABLES` and `SHOW STATUS`: MySQL's reference manual, server status variables. */
export const parser: Parser = {
  part: (lines, quote) => ({
    gauges: lines.flatMap((line): Gauge[] => {
      const [, name, value] = row.exec(line.text) ?? []
      return name && value ? [{ name, value: Number(value), quote: quote(line) }] : []
    }),
  }),
}
