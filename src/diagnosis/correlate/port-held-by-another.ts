import type { Rule } from './index'

/** The application could not have its port, and the socket list names the process that has it. */
export const rule: Rule = ({ things, hits }) => {
  for (const hit of hits.values()) {
    const taken = hit.facts['port.taken']
    const holder = things.listening.find((one) => one.port !== undefined && one.port === taken && one.pid)
    if (!taken || !holder?.pid) continue
    return {
      facts: {
        'port.taken': taken,
        'pid.holder': holder.pid,
        ...(holder.process ? { 'listen.process': holder.process } : {}),
      },
      quotes: [...hit.quotes.slice(0, 1), holder.quote],
    }
  }
  return undefined
}
