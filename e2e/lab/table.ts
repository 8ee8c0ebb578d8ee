/** The lab's findings as text. */
import type { Judgement } from './judge'
import { capturePath } from './keep'

const heads = ['failure', 'status', 'first cause alone', 'first cause together', '']

export function table(judgements: Judgement[]): string {
  const rows = judgements.map(({ failure, status, alone, together, wrong }) => [
    failure.id,
    status,
    alone ?? '',
    together ?? '',
    wrong.length > 0 ? 'WRONG' : 'right',
  ])
  return [columns([heads, ...rows]), '', ...judgements.flatMap(complaints)].join('\n')
}

/** Rows of cells as lines, each column as wide as its widest cell. */
export function columns(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  const line = (row: string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

function complaints({ failure, wrong }: Judgement): string[] {
  if (wrong.length === 0) return []
  return [`${failure.id}: ${failure.title} (${capturePath(failure.id)})`, ...wrong.map((what) => `    ${what}`), '']
}
