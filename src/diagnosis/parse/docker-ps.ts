import type { Container, PortPair } from '../setupThings'
import type { Parser } from './index'

const header = /^(?:CONTAINER ID|NAMES?|SERVICE|IMAGE)\s/
const state = /\b(Up|Exited|Restarting|Created|Paused|Dead|running|exited|restarting|created)\b(?: \((\d{1,3})\))?/
const published = /(?:[\d.]{7,15}|\[?::\]?):(\d{1,5})->(\d{1,5})\/tcp/g
const exposed = /(?:^|[\s,])(\d{1,5})\/tcp/g
const states: Readonly<Record<string, string>> = { Up: 'running' }

/** `docker ps` and `docker compose ps`, whatever columns were asked for. */
export const parser: Parser = {
  part(lines, quote) {
    const containers: Container[] = []
    let columns = ''
    for (const { text, ...line } of lines) {
      if (header.test(text)) columns = text
      const found = state.exec(text)
      if (header.test(text) || !found?.[1]) continue
      const name = nameIn(text, columns)
      const image = cell(text, columns, 'IMAGE')
      containers.push({
        state: states[found[1]] ?? found[1].toLowerCase(),
        ...(name ? { name } : {}),
        ...(image ? { image } : {}),
        ...(found[2] ? { exitCode: found[2] } : {}),
        ports: ports(text),
        quote: quote({ ...line, text }),
      })
    }
    return { containers }
  },
}

/** The last column of `docker ps`, the first one of `docker compose ps`; compose's service is what proxies ask for. */
function nameIn(text: string, columns: string): string | undefined {
  if (/\bNAMES\s*$/.test(columns) || /^[0-9a-f]{12}\s/.test(text)) return text.trim().split(/\s+/).at(-1)
  return cell(text, columns, 'SERVICE') ?? /^(\S+)/.exec(text)?.[1]
}

/** What stands under a heading, if the table kept its columns. */
function cell(text: string, columns: string, heading: string): string | undefined {
  const at = columns.search(new RegExp(`\\b${heading}\\b`))
  if (at < 0 || (at > 0 && text[at - 1] !== ' ')) return undefined
  return /^\S+/.exec(text.slice(at))?.[0]
}

function ports(text: string): PortPair[] {
  const open = [...text.matchAll(published)].map(([, outside = '', inside = '']) => ({ outside, inside }))
  const closed = [...text.matchAll(exposed)].map(([, inside = '']) => ({ inside }))
  const all: PortPair[] = [...open, ...closed]
  return all.filter(
    (pair, i) => all.findIndex((one) => one.outside === pair.outside && one.inside === pair.inside) === i,
  )
}
