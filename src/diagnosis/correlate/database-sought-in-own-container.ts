import { isLoopback } from '../things'
import type { Rule } from './index'

const kinds = /postgres|mysql|maria|mongo|redis|valkey/i

/** A variable sends a service to 127.0.0.1 for its database, which runs in another container of the same file. */
export const rule: Rule = ({ things }) => {
  const store = things.composeServices.find((one) => kinds.test(one.image ?? one.name))
  if (!store) return undefined
  for (const service of things.composeServices) {
    const found = service.hosts.find(
      (one) => isLoopback(one.host) && /DB|DATABASE|PG|POSTGRES|MYSQL|MONGO|REDIS/.test(one.variable),
    )
    if (!found || service === store || service.onHostNetwork) continue
    return {
      facts: { 'setting.name': found.variable, 'compose.service': service.name, 'compose.services': store.name },
      quotes: [found.quote, store.quote],
    }
  }
  return undefined
}
