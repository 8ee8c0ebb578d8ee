import type { Gauge } from '../setupThings'
import type { Parser } from './index'

const row =
  /^\|?\s{0,10}(max_connections|Max_used_connections|Threads_connected|superuser_reserved_connections)[\s|=:]{1,60}(\d{1,7})\b/

/** `SHOW VARIABLES` and `SHOW STATUS`: MySQL's reference manual, server status variables. */
export const parser: Parser = {
  part: (lines, quote) => ({
    gauges: lines.flatMap((line): Gauge[] => {
      const [, name, value] = row.exec(line.text) ?? []
      return name && value ? [{ name, value: Number(value), quote: quote(line) }] : []
    }),
  }),
}
