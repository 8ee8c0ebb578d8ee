import { parseAddress, type Setting, type Target } from '../things'
import type { Parser } from './index'

const pass =
  /^(?:out:\s*)?(proxy_pass|fastcgi_pass|uwsgi_pass|scgi_pass|grpc_pass)\s+(?:(https?|grpcs?):\/\/)?([^\s;$]+)/
const member = /^server\s+([^\s;{]+)(?:\s[^{;]*)?;/
const group = /^upstream\s+([\w.-]+)\s*\{/

/** Directives that rules ask about. */
const settingNames =
  /^(keepalive|keepalive_timeout|proxy_http_version|resolver|[a-z]+_(?:connect|read|send)_timeout|[a-z]+_buffer_size)\s*:?\s+([^;#]{1,100})/

const schemes: Readonly<Record<string, string>> = {
  proxy_pass: 'http',
  fastcgi_pass: 'fastcgi',
  uwsgi_pass: 'uwsgi',
  scgi_pass: 'scgi',
  grpc_pass: 'grpc',
}

/** `*_pass` directives and the servers of upstream groups: nginx documentation, ngx_http_proxy_module and ngx_http_upstream_module. */
export const parser: Parser = {
  part(lines, quote) {
    const targets: Target[] = []
    const settings: Setting[] = []
    let inGroup = false
    for (const line of lines) {
      const text = withoutComment(line.text).trim()
      if (group.test(text)) inGroup = true
      else if (/\}\s*$/.test(text)) inGroup = false
      const setting = settingNames.exec(text)
      if (setting?.[1] && setting[2]) settings.push({ name: setting[1], value: setting[2].trim(), quote: quote(line) })
      const found = pass.exec(text)
      if (found?.[1] && found[3]) {
        const scheme = found[2] ?? schemes[found[1]] ?? 'http'
        const address = parseAddress(found[3].replace(/^(unix:[^:]+):.*$/, '$1'))
        targets.push({ directive: found[1], scheme, ...withDefaultPort(address, found[2]), quote: quote(line) })
      }
      const server = inGroup ? member.exec(text) : null
      if (server?.[1])
        targets.push({ directive: 'server', scheme: 'http', ...parseAddress(server[1]), quote: quote(line) })
    }
    return { targets, settings }
  },
}

function withDefaultPort(
  address: ReturnType<typeof parseAddress>,
  scheme: string | undefined,
): ReturnType<typeof parseAddress> {
  if (address.socket || address.port || !address.host?.includes('.') || !scheme?.startsWith('http')) return address
  return { ...address, port: scheme === 'https' ? '443' : '80' }
}

function withoutComment(text: string): string {
  const at = text.search(/(?:^|\s)#/)
  return at < 0 ? text : text.slice(0, at)
}
