import type { Memory } from '../setupThings'
import type { Parser } from './index'

const row = /^(?:Mem|Speicher)\s?:\s+(\S.*)$/
const cell = /^([\d.,]+)([KMGT]?)i?B?$/
const inMebibytes: Readonly<Record<string, number>> = { K: 1 / 1024, M: 1, G: 1024, T: 1024 * 1024 }

/** free(1) of procps 3.3.10 and later, whose last column is what programs can still have. */
export const parser: Parser = {
  part(lines, quote) {
    const memory: Memory[] = []
    let isKibibytes = false
    let isOlder = false
    for (const line of lines) {
      if (/\bbuffers\s+cached\b/.test(line.text)) isOlder = true
      if (/[$#>] ?free\s*$/.test(line.text)) isKibibytes = true
      const cells =
        row
          .exec(line.text.trim())?.[1]
          ?.split(/\s+/)
          .map((one) => amount(one, isKibibytes)) ?? []
      const [total, available] = [cells[0], cells[5]]
      if (!isOlder && total !== undefined && available !== undefined)
        memory.push({ total, available, quote: quote(line) })
    }
    return { memory }
  },
}

/** Plain numbers are mebibytes (`free -m`), unless they were printed by `free` alone. */
function amount(text: string, isKibibytes: boolean): number {
  const [, number = '', unit = ''] = cell.exec(text) ?? []
  const factor = inMebibytes[unit] ?? (isKibibytes || number.length > 6 ? 1 / 1024 : 1)
  return Math.round(Number(number.replace(',', '.')) * factor)
}
