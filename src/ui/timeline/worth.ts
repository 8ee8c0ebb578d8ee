import type { Timeline } from '../../content/evidence'

/** Two points in time at least: a single one is said in a sentence. */
export function isWorthDrawing({ from, step, failures, marks }: Timeline): boolean {
  const times = new Set(failures.flatMap((one) => one.counts.map(([bucket]) => bucket)))
  if (times.size === 0) return false
  for (const { at } of marks) times.add(Math.floor((at - from) / (step * 60_000)))
  return times.size > 1
}
