import type { Answered } from '../things'
import type { Parser } from './index'

const address = /"url" ?: ?"https?:\/\/([\w.-]{1,200})(?::(\d{1,5}))?/
const status = /"status" ?: ?(\d{3})\b/
const either = new RegExp(`${address.source}|${status.source}`, 'g')

/** HTTP Archive 1.2: each entry's address, then its status; lines are read as they come, so a cut file is no trouble. */
export const parser: Parser = {
  part(lines, quote) {
    const answered: Answered[] = []
    let at: { host?: string; port?: string } = {}
    for (const line of lines) {
      for (const [, host, port, code] of line.text.matchAll(either)) {
        if (host) at = { host, ...(port ? { port } : {}) }
        if (code) answered.push({ status: Number(code), ...at, quote: quote(line) })
      }
    }
    return { answered }
  },
}
