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
  const widths = heads.map((_, i) => Math.max(...[heads, ...rows].map((row) => row[i]?.length ?? 0)))
  const line = (row: string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  return [...[heads, ...rows].map(line), '', ...judgements.flatMap(complaints)].join('\n')
}

function complaints({ failure, wrong }: Judgement): string[] {
  if (wrong.length === 0) return []
  return [`${failure.id}: ${failure.title} (${capturePath(failure.id)})`, ...wrong.map((what) => `    ${what}`), '']
}
