import { parseAddress, type Group, type Setting, type Target } from '../things'
import type { Parser } from './index'

const section = /^(?:backend|listen)\s+([\w.-]+)/
const server = /^server\s+[\w.-]+\s+([^\s#]+)([^#]*)/
const setting = /^(timeout (?:connect|client|server|queue|check)|option httpchk)\s+([^#]{1,100})/

/** Backends with their servers, time limits and checks: HAProxy configuration manual. */
export const parser: Parser = {
  part(lines, quote) {
    const targets: Target[] = []
    const settings: Setting[] = []
    const groups: Group[] = []
    for (const line of lines) {
      const text = line.text.trim()
      const name = section.exec(text)?.[1]
      if (name) groups.push({ name, quote: quote(line) })
      const [, place, options = ''] = server.exec(text) ?? []
      if (place)
        targets.push({ directive: 'server', scheme: schemeOf(options), ...parseAddress(place), quote: quote(line) })
      const [, key, value] = setting.exec(text) ?? []
      if (key && value) settings.push({ name: key, value: value.trim(), quote: quote(line) })
    }
    return { targets, settings, groups }
  },
}

function schemeOf(options: string): string {
  if (/\sproto fcgi\b/.test(options)) return 'fastcgi'
  return /\sssl\b/.test(options) ? 'https' : 'http'
}
