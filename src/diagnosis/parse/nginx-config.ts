import { parseAddress, pathAfter, withoutComment, type Group, type Setting, type Target } from '../things'
import type { Parser } from './index'

const pass =
  /^(?:out:\s*)?(proxy_pass|fastcgi_pass|uwsgi_pass|scgi_pass|grpc_pass)\s+(?:(https?|grpcs?):\/\/)?([^\s;]+)/
/** A variable that holds the whole address: `set $app http://basket:3000;`. */
const assigned = /^set\s+\$\w+\s+["']?(https?|grpcs?):\/\/([^\s;"']+)/
const member = /^server\s+([^\s;{]+)(?:\s[^{;]*)?;/
const group = /^upstream\s+([\w.-]+)\s*\{/
const location = /^location\s+(?:(?:=|\^~)\s+)?(\/[^\s{]*)\s*\{?/
const anyLocation = /^(?:location|server)\b/

/** Directives that rules ask about. */
const settingNames =
  /^(user|set|keepalive|keepalive_timeout|proxy_http_version|proxy_set_header|resolver|[a-z]+_(?:connect|read|send)_timeout|[a-z]+_(?:busy_)?buffer(?:s|_size|s_size))\s*:?\s+([^;#]{1,100})/

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
    const groups: Group[] = []
    let inGroup = false
    let at: string | undefined
    for (const line of lines) {
      const text = withoutComment(line.text).trim()
      const name = group.exec(text)?.[1]
      if (name) groups.push({ name, quote: quote(line) })
      if (name) inGroup = true
      else if (/\}\s*$/.test(text)) inGroup = false
      if (anyLocation.test(text)) at = location.exec(text)?.[1]
      const setting = readSetting(text, inGroup)
      if (setting) settings.push({ ...setting, quote: quote(line) })
      const target = passTarget(text, at) ?? assignedTarget(text)
      if (target) targets.push({ ...target, quote: quote(line) })
      const server = inGroup ? member.exec(text) : null
      if (server?.[1])
        targets.push({ directive: 'server', scheme: 'http', ...parseAddress(server[1]), quote: quote(line) })
    }
    return { targets, settings, groups }
  },
}

/** In a group, keepalive_timeout is about the servers; elsewhere it is about visitors. */
function readSetting(text: string, inGroup: boolean): Omit<Setting, 'quote'> | undefined {
  const [, name, value] = settingNames.exec(text) ?? []
  if (!name || !value) return undefined
  return { name: inGroup && name === 'keepalive_timeout' ? `upstream ${name}` : name, value: value.trim() }
}

function passTarget(text: string, location: string | undefined): Omit<Target, 'quote'> | undefined {
  const [, directive, written, place] = pass.exec(text) ?? []
  if (!directive || !place) return undefined
  const base = {
    directive,
    scheme: written ?? schemes[directive] ?? 'http',
    ...(location === undefined ? {} : { location }),
  }
  const variable = /^[^/]*?\$\{?(\w+)/.exec(place)?.[1]
  if (variable) return { ...base, variable }
  const path = directive === 'proxy_pass' && !place.startsWith('unix:') ? pathAfter(place) : ''
  const address = parseAddress(place.replace(/^(unix:[^:]+):.*$/, '$1'))
  return { ...base, ...withDefaultPort(address, written), ...(path === '' ? {} : { path }) }
}

function assignedTarget(text: string): Omit<Target, 'quote'> | undefined {
  const [, scheme, place] = assigned.exec(text) ?? []
  if (!scheme || !place || place.includes('$')) return undefined
  return { directive: 'set', scheme, ...withDefaultPort(parseAddress(place), scheme) }
}

function withDefaultPort(
  address: ReturnType<typeof parseAddress>,
  scheme: string | undefined,
): ReturnType<typeof parseAddress> {
  if (address.socket || address.port || !address.host?.includes('.') || !scheme?.startsWith('http')) return address
  return { ...address, port: scheme === 'https' ? '443' : '80' }
}
