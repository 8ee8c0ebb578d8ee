import type { Unit } from '../things'
import type { Parser } from './index'

const head = /^\W{0,3}([\w@.:-]{1,80}?)\.service(?: - |$|\s)/
const active = /^\s*Active: (\w+(?: \([\w-]+\))?)(?: \(Result: ([\w-]+)\))?/
const failedWith = /^\s*Active: (\w+) \(Result: ([\w-]+)\)/
const mainPid = /^\s*Main PID: (\d+)(?: \(([\w.-]+)\))?/
const program = /^\s*Process: \d+ ExecStart=(?:\S*\/)?([\w.-]+)/
const notFound = /^Unit ([\w@.-]+)\.service could not be found/

/** `systemctl status UNIT`, as systemctl(1) prints it. */
export const parser: Parser = {
  part(lines, quote) {
    const units: Unit[] = []
    for (const line of lines) {
      const name = head.exec(line.text)?.[1]
      if (name && !/^\s*(Loaded|Docs|CGroup|Process)/.test(line.text)) {
        units.push({ name, state: '', quote: quote(line) })
        continue
      }
      const missing = notFound.exec(line.text)?.[1]
      if (missing) units.push({ name: missing, state: 'not-found', quote: quote(line) })
      const unit = units.at(-1)
      if (!unit) continue
      const failed = failedWith.exec(line.text)
      const state = failed ?? active.exec(line.text)
      if (state?.[1]) {
        unit.state = state[1]
        unit.quote = quote(line)
        if (state[2]) unit.result = state[2]
      }
      const main = mainPid.exec(line.text)
      if (main?.[1]) unit.pid = main[1]
      const runs = main?.[2] ?? program.exec(line.text)?.[1]
      if (runs && !unit.program && !runs.startsWith('code=')) unit.program = runs
    }
    return { units: units.filter((unit) => unit.state !== '') }
  },
}
