import { parseAddress, type Listening } from '../things'
import type { Parser } from './index'

type Row = Omit<Listening, 'quote'>

/** `LISTEN 0 511 127.0.0.1:3000 0.0.0.0:* users:(("node",pid=4162,fd=18))`, with or without the Netid column. */
const ss =
  /^\s*(?:tcp\s+|u_str\s+)?LISTEN\s+(\d+)\s+(\d+)\s+(\S+)(?:\s+(?!users:)\S+){0,4}\s*(?:users:\(\("([^"]+)",pid=(\d+))?/
/** `tcp 0 0 127.0.0.1:3000 0.0.0.0:* LISTEN 4162/node` (net-tools) */
const netstat = /^\s*tcp6?\s+(\d+)\s+(\d+)\s+(\S+)\s+\S+\s+LISTEN\s*(?:(\d+)\/([^\s:]+))?/
/** `unix 2 [ ACC ] STREAM LISTENING 20563 770/php-fpm8.2 /run/php/php8.2-fpm.sock` */
const netstatUnix = /^\s*unix\s.{3,60}\sLISTENING\s+\d+\s+(?:(\d+)\/(\S+)\s+|-\s+)?(\/\S+)/
/** `node 4162 deploy 18u IPv4 20563 0t0 TCP 127.0.0.1:3000 (LISTEN)` */
const lsof = /^(\S+)\s+(\d+)\s+\S+\s+\d+u?\w?\s+IPv[46]\s.{1,60}\sTCP\s+(\S+)\s+\(LISTEN\)/

function row(text: string): Row | undefined {
  const s = ss.exec(text)
  if (s) {
    return {
      ...parseAddress(s[3] ?? ''),
      queue: { waiting: Number(s[1]), limit: Number(s[2]) },
      ...(s[4] ? { process: s[4] } : {}),
      ...(s[5] ? { pid: s[5] } : {}),
    }
  }
  const n = netstat.exec(text)
  if (n) return { ...parseAddress(n[3]?.replace(/^:::/, '[::]:') ?? ''), ...owner(n[5], n[4]) }
  const u = netstatUnix.exec(text)
  if (u) return { socket: u[3] ?? '', ...owner(u[2], u[1]) }
  const l = lsof.exec(text)
  if (l) return { ...parseAddress(l[3] ?? ''), ...owner(l[1], l[2]) }
  return undefined
}

const owner = (process: string | undefined, pid: string | undefined): Pick<Row, 'process' | 'pid'> => ({
  ...(process ? { process } : {}),
  ...(pid ? { pid } : {}),
})

/** ss(8), netstat(8) and lsof(8); 80-column terminals wrap the last column of ss onto a line of its own. */
export const parser: Parser = {
  part(lines, quote) {
    const listening: Listening[] = []
    const users = /^\s*users:\(\("([^"]+)",pid=(\d+)/
    for (const line of lines) {
      const found = row(line.text)
      if (found) listening.push({ ...found, quote: quote(line) })
      else addUsers(listening.at(-1), users.exec(line.text))
    }
    return { listening }
  },
}

function addUsers(last: Listening | undefined, found: RegExpExecArray | null): void {
  if (!last || last.process || !found?.[1] || !found[2]) return
  last.process = found[1]
  last.pid = found[2]
}
