import type { Things } from '../things'
import type { Rule } from './index'

const page = 4096
const defaults: Readonly<Record<string, string>> = { buffer_size: '4k', buffers: '8 4k' }
const factors: Readonly<Record<string, number>> = { k: 1024, m: 1024 * 1024 }

/** nginx refuses buffers that do not fit into each other: ngx_http_proxy_merge_loc_conf, nginx source. */
export const rule: Rule = ({ things }) => {
  for (const module of ['proxy', 'fastcgi', 'uwsgi']) {
    const size = bytes(valueOf(things, `${module}_buffer_size`))
    const [number, each] = valueOf(things, `${module}_buffers`).split(/\s+/)
    const one = bytes(each ?? '4k')
    const written = settingOf(things, `${module}_busy_buffers_size`)
    const busy = written ? bytes(written.value) : 2 * Math.max(size, one)
    const all = (Number(number) - 1) * one
    const changed = written ?? settingOf(things, `${module}_buffer_size`) ?? settingOf(things, `${module}_buffers`)
    if (!changed || isSetTwice(things, module) || (busy <= all && busy >= Math.max(size, one))) continue
    return { facts: { 'setting.name': changed.name, 'setting.value': changed.value }, quotes: [changed.quote] }
  }
  return undefined
}

const settingOf = ({ settings }: Things, name: string): Things['settings'][number] | undefined =>
  settings.find((one) => one.name === name)

/** Then each place has its own, and which belong together cannot be told. */
const isSetTwice = ({ settings }: Things, module: string): boolean => {
  const names = settings.map((one) => one.name).filter((name) => name.startsWith(module) && /buffer/.test(name))
  return new Set(names).size < names.length
}

const valueOf = (things: Things, name: string): string =>
  settingOf(things, name)?.value ?? defaults[name.replace(/^[a-z]+_/, '')] ?? ''

function bytes(text: string): number {
  const [, number, unit = ''] = /^(\d{1,9})([km]?)$/i.exec(text.trim()) ?? []
  return number === undefined ? page : Number(number) * (factors[unit.toLowerCase()] ?? 1)
}
