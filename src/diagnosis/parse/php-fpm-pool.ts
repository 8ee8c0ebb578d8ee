import { parseAddress, type Pool } from '../things'
import type { Parser } from './index'

const section = /^\[([\w.$-]+)\]/
const setting = /^(?:\S+\.conf:\s*)?([\w.]+)\s*=\s*"?([^\s;"]+)/

const fields = {
  'listen.owner': 'owner',
  'listen.group': 'group',
  'listen.mode': 'mode',
  'pm.max_children': 'maxChildren',
  pm: 'manager',
  user: 'user',
  request_terminate_timeout: 'terminateAfter',
} as const

/** A pool file of PHP-FPM, or `grep listen` over such files: PHP source, sapi/fpm/www.conf.in. */
export const parser: Parser = {
  part(lines, quote) {
    const pools: Pool[] = []
    let name = 'www'
    /** What a file says before it names its address. */
    let before: Partial<Pool> = {}
    for (const line of lines) {
      const text = line.text.trim()
      if (text.startsWith(';')) continue
      name = section.exec(text)?.[1] ?? name
      const [, key = '', value = ''] = setting.exec(text) ?? []
      if (section.test(text)) before = {}
      if (key === 'listen') pools.push({ ...before, name, ...listenAddress(value), quote: quote(line) })
      const pool = pools.findLast((one) => one.name === name) ?? before
      if (key in fields) pool[fields[key as keyof typeof fields]] = value
    }
    return { pools }
  },
}

/** A bare port means that port on every address. */
const listenAddress = (value: string): ReturnType<typeof parseAddress> =>
  /^\d+$/.test(value) ? { host: '*', port: value } : parseAddress(value)
