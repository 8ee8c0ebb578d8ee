import { parseAddress, pathAfter, type Setting, type Target } from '../things'
import type { Parser } from './index'

const pass = /^(ProxyPass(?:Match)?)\s+(?:["']?([/^][^\s"']*)["']?\s+)?["']?(\w+):\/\/([^\s"']+)/
const handler = /^SetHandler\s+["']?proxy:(unix:[^|\s"']+\||)(\w+):\/\/([^\s"']*)/
const member = /^BalancerMember\s+["']?(\w+):\/\/([^\s"']+)/
const setting = /^(LoadModule|ProxyTimeout|Timeout|KeepAliveTimeout|User|SSLProxyEngine)\s+(\S.{0,100})$/i

/** mod_proxy's directives, as its documentation names them. */
export const parser: Parser = {
  part(lines, quote) {
    const targets: Target[] = []
    const settings: Setting[] = []
    for (const line of lines) {
      const text = line.text.trim()
      const target = passTarget(text) ?? handlerTarget(text) ?? memberTarget(text)
      if (target) targets.push({ ...target, quote: quote(line) })
      const [, name, value] = setting.exec(text) ?? []
      if (name && value) settings.push({ name, value, quote: quote(line) })
    }
    return { targets, settings }
  },
}

function passTarget(text: string): Omit<Target, 'quote'> | undefined {
  const [, directive, location, scheme, place] = pass.exec(text) ?? []
  if (!directive || !scheme || !place) return undefined
  return { directive, scheme, ...parseAddress(place), path: pathAfter(place), ...(location ? { location } : {}) }
}

function handlerTarget(text: string): Omit<Target, 'quote'> | undefined {
  const [, socket, scheme, place] = handler.exec(text) ?? []
  if (!scheme) return undefined
  return { directive: 'SetHandler', scheme, ...parseAddress(socket ? socket.replace('|', '') : (place ?? '')) }
}

function memberTarget(text: string): Omit<Target, 'quote'> | undefined {
  const [, scheme, place] = member.exec(text) ?? []
  return scheme && place ? { directive: 'BalancerMember', scheme, ...parseAddress(place) } : undefined
}
