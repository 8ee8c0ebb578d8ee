import type { Rule } from './index'

/** Docker ended a container for memory, and the compose file says how much it may have. */
export const rule: Rule = ({ things }) => {
  const container = things.containers.find((one) => one.oomKilled)
  const limited = things.composeServices.filter((one) => one.memoryLimit !== undefined)
  const service =
    limited.find((one) => one.names.some((name) => container?.name?.includes(name))) ??
    (container?.name === undefined && limited.length === 1 ? limited[0] : undefined)
  if (!container || !service?.memoryLimit) return undefined
  return {
    facts: { 'compose.service': service.name, 'container.memory': service.memoryLimit },
    quotes: [container.quote, service.quote],
  }
}
