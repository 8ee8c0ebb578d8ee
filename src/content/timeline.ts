import type { Timeline } from './evidence.ts'

/** A timeline in numbers: what a sentence about it needs. */
export interface TimelineSummary {
  count: number
  /** Beginning of the first and the last bucket with failures, and of the one with the most. */
  from: number
  to: number
  worst: number
  /** Failures in that one. */
  most: number
  /** Percentage of all requests, where a log of all requests was pasted. */
  share?: number
}

/** By the log that tells of most failures: another log mostly tells of the same ones. */
export function summarise({ from, step, failures, requests }: Timeline): TimelineSummary | undefined {
  const input = busiest(failures)
  const buckets = new Map<number, number>()
  for (const [bucket, count] of failures.filter((one) => one.input === input).flatMap((one) => one.counts))
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + count)
  const inOrder = [...buckets].sort((a, b) => a[0] - b[0])
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return undefined
  const [worst, most] = inOrder.reduce((best, one) => (one[1] > best[1] ? one : best), first)
  const count = inOrder.reduce((sum, one) => sum + one[1], 0)
  const at = (bucket: number): number => from + bucket * step * 60_000
  const all = requests.find((one) => one.input === input)?.total
  return {
    count,
    from: at(first[0]),
    to: at(last[0]),
    worst: at(worst),
    most,
    ...(all === undefined ? {} : { share: Math.min(100, (100 * count) / all) }),
  }
}

function busiest(failures: Timeline['failures']): number | undefined {
  const totals = new Map<number, number>()
  for (const { input, total } of failures) totals.set(input, (totals.get(input) ?? 0) + total)
  return [...totals].sort((a, b) => b[1] - a[1])[0]?.[0]
}
