import type { ManagedApp } from '../setupThings'
import type { Parser } from './index'

const cells = (text: string): string[] =>
  text
    .split('│')
    .slice(1, -1)
    .map((cell) => cell.trim())
const column = (headings: readonly string[], names: RegExp): number => headings.findIndex((one) => names.test(one))

/** `pm2 status`, whatever columns this version prints. */
export const parser: Parser = {
  part(lines, quote) {
    const managedApps: ManagedApp[] = []
    let headings: string[] = []
    for (const line of lines) {
      const row = cells(line.text)
      if (row.includes('status')) headings = row
      const name = row[column(headings, /^(?:App )?name$/i)]
      const state = row[column(headings, /^status$/)]
      const restarts = Number(row[column(headings, /^(?:↺|restarts?)$/)] ?? 0)
      if (name && state && state !== 'status' && Number.isInteger(restarts))
        managedApps.push({ name, state, restarts, quote: quote(line) })
    }
    return { managedApps }
  },
}
