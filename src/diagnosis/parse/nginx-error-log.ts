import type { Facts } from '../../content/template'
import { addressFacts, parseAddress } from '../things'
import type { Parser } from './index'

const time = /\b(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)/
const upstream = /\bupstream: ?"(?:(\w+): ?\/\/ ?)?([^"]{1,300})/i
/** Before the fields: `connect() to unix:/run/x.sock failed`, `connect() to 10.0.0.9:80 failed`. */
const connectTo = /\bconnect ?\(\) to (unix: ?\/[^\s:]+|[^\s]{3,80}) failed/
const server = /\bserver: ([A-Za-z0-9.-]+),/
const host = /\bhost: "([A-Za-z0-9.-]+)(?::\d+)?"/
const request = /\brequest: "[A-Z]+ ([^ "?]+)/

/** The fields nginx appends to an error: ngx_http_log_error_handler and ngx_http_upstream_log_error, nginx source. */
export const parser: Parser = {
  record(text) {
    const facts: Record<string, string> = {}
    const put = (id: string, value: string | undefined): void => {
      if (value) facts[id] = value
    }
    put('time.first', time.exec(text)?.[1])
    put('request.path', request.exec(text)?.[1])
    const named = host.exec(text)?.[1] ?? server.exec(text)?.[1]
    if (named?.includes('.')) put('site.domain', named)
    return { ...facts, ...upstreamFacts(text) }
  },
}

function upstreamFacts(text: string): Facts {
  const field = upstream.exec(text)
  const scheme = field?.[1]?.toLowerCase()
  const place = (field?.[2] ?? connectTo.exec(text)?.[1])?.replace(/^unix: /, 'unix:').trim()
  if (!place) return {}
  const address = parseAddress(place)
  const speaks = scheme ? { 'upstream.scheme': scheme } : {}
  if (address.socket) return { ...speaks, ...addressFacts('upstream', { socket: address.socket.split(':')[0] ?? '' }) }
  // A name without a port and a dot is an upstream group, not a machine.
  if (!address.port && address.host && !/[.\]]/.test(address.host)) return { ...speaks, 'upstream.name': address.host }
  return { ...speaks, ...addressFacts('upstream', address) }
}
