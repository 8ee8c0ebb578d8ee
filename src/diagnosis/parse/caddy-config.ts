import { parseAddress, withoutComment, type Target } from '../things'
import type { Parser } from './index'

const proxy = /^(reverse_proxy|php_fastcgi)\s+(\S.*)$/
const more = /^to\s+(\S.*)$/
const transport = /^transport\s+(http|fastcgi)\b/

/** Which requests it takes: `@api`, `/api/*`, `*`. */
const matcher = /^[@/*]/
/** A value that is known only when Caddy runs: `{env.APP}`, `{$APP}`. */
const placeholder = /[{}]/

/** Where `reverse_proxy` and `php_fastcgi` send requests: Caddy documentation, Caddyfile directives; `caddy adapt` of 2.6.2. */
export const parser: Parser = {
  part(lines, quote) {
    const targets: Target[] = []
    /** What the directive that was opened last sends to; its block may say how. */
    let opened: Target[] = []
    let overHttp = false
    for (const line of lines) {
      const text = withoutComment(line.text).trim()
      const [, directive = '', places = ''] = proxy.exec(text) ?? []
      if (directive) opened = []
      const [, listed = places] = more.exec(text) ?? []
      for (const place of addresses(listed)) {
        const target = { directive: directive || 'to', ...readPlace(place, directive), quote: quote(line) }
        opened.push(target)
        targets.push(target)
      }
      const [, kind] = transport.exec(text) ?? []
      if (kind) overHttp = kind === 'http'
      if (kind === 'fastcgi') for (const target of opened) target.scheme = 'fastcgi'
      if (overHttp && /^tls(?:_\w+)?\b/.test(text)) for (const target of opened) target.scheme = 'https'
      if (text === '}') overHttp = false
    }
    return { targets }
  },
}

/** The addresses of a line, without the matcher before and the brace behind them. */
function addresses(listed: string): string[] {
  const words = listed.split(/\s+/)
  const first = matcher.test(words[0] ?? '') ? 1 : 0
  return words.slice(first).filter((word) => word !== '' && !placeholder.test(word))
}

/** `https://app`, `app:3000`, `:3000`, `unix//run/app.sock`, `unix+h2c//run/app.sock`. */
function readPlace(place: string, directive: string): Pick<Target, 'scheme' | 'host' | 'port' | 'socket'> {
  const [, written, rest = place] = /^(https?|h2c|fcgi):\/\/(.+)$/.exec(place) ?? []
  const scheme = directive === 'php_fastcgi' || written === 'fcgi' ? 'fastcgi' : written === 'https' ? 'https' : 'http'
  const { host = 'localhost', port, socket } = parseAddress(rest.replace(/^unix(?:\+h2c)?\//, '').replace(/^tcp\//, ''))
  if (socket) return { scheme, socket }
  return { scheme, host, port: port ?? (scheme === 'https' ? '443' : '80') }
}
