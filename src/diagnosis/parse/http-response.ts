import type { Answered } from '../things'
import type { Parser } from './index'

const status = /^\s*(?:< )?HTTP\/[\d.]+ (\d{3})\b/
const server = /^\s*(?:< )?server: *([^\r\n]{1,60})/i
const keepAlive = /^\s*(?:< )?keep-alive: *timeout=(\d{1,6})/i
/** The last word of a `curl` command, if it is an address. */
const asked = /^['"]?(?:https?:\/\/)?(\[[0-9a-f:]+\]|[\w.-]+)(?::(\d{1,5}))?(?:\/\S*)?$/

/** Status lines and headers as curl(1) prints them. */
export const parser: Parser = {
  part(lines, quote) {
    const answered: Answered[] = []
    let at: { host?: string; port?: string } = {}
    for (const line of lines) {
      const command = /\bcurl\s/.test(line.text)
        ? asked.exec(line.text.trim().split(/\s/).at(-1)?.replaceAll(/['"]/g, '') ?? '')
        : undefined
      if (command?.[1]) at = { host: command[1], ...(command[2] ? { port: command[2] } : {}) }
      const code = status.exec(line.text)?.[1]
      if (code) answered.push({ status: Number(code), ...at, quote: quote(line) })
      const name = server.exec(line.text)?.[1]
      const last = answered.at(-1)
      if (name && last && !last.server) last.server = name.trim()
      const idle = keepAlive.exec(line.text)?.[1]
      if (idle && last) last.keepAliveSeconds = Number(idle)
    }
    return { answered }
  },
}
