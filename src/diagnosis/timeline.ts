import type { DiagnosisContent } from '../content/catalogue'
import type { Timeline } from '../content/evidence'
import { minutesAhead } from './clocks'
import type { Hit } from './hits'
import type { Speaker } from './rank'
import type { Reading } from './reading'
import { mergeTimes, minute, type Times } from './times'

/** Minutes in a bucket that people count in. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080, 40_320]
const mostBuckets = 120
const mostSeries = 8
const mostMarks = 60
const mostTops = 5

/** One log of the case on the common axis: minutes since 1970 less `ahead`. */
interface Log {
  input: number
  reading: Reading
  failing: Hit[]
  ahead: number
}

/** What happened when, over all logs of a case; nothing where no failure has a time. */
export function timelineOf(
  content: DiagnosisContent,
  readings: readonly Reading[],
  say: Speaker,
): Timeline | undefined {
  const failing = readings.map((reading) => reading.hits.filter((hit) => isFailure(content, hit)))
  const telling = readings.map((reading, i) => [
    ...new Set([...(failing[i] ?? []), ...reading.hits.filter((hit) => hit.signature.happens)]),
  ])
  const ahead = minutesAhead(telling.map((hits) => together(hits)))
  const logs = readings.map((reading, input): Log => ({
    input,
    reading,
    failing: failing[input] ?? [],
    ahead: ahead[input] ?? 0,
  }))
  const minutes = logs.flatMap((log) =>
    [...(together(log.failing)?.minutes.keys() ?? [])].map((key) => key - log.ahead),
  )
  if (minutes.length === 0) return undefined
  const axis = axisOver(minutes)
  return {
    from: axis.first * minute,
    step: axis.step,
    buckets: axis.buckets,
    failures: logs
      .flatMap((log) => log.failing.flatMap((hit) => failureOf(log, hit, axis, say)))
      .sort((a, b) => b.total - a.total)
      .slice(0, mostSeries),
    requests: logs.flatMap(({ input, reading, ahead: own }) => {
      const { requests } = reading
      return requests ? [{ input, total: sum(requests), counts: inBuckets(requests, own, axis) }] : []
    }),
    marks: logs
      .flatMap((log) => marksOf(log, say))
      .sort((a, b) => a.at - b.at)
      .slice(0, mostMarks),
    clocks: logs.flatMap(({ input, ahead: own }) => (own === 0 ? [] : [{ input, ahead: own }])),
    paths: topOf(logs, (hit) => hit.tally.paths),
    upstreams: topOf(logs, (hit) => hit.tally.upstreams),
  }
}

/** A line that tells of a failed request, or of what makes them fail; what somebody did on purpose is a mark alone. */
const isFailure = (content: DiagnosisContent, { signature, times }: Hit): boolean =>
  times !== undefined &&
  (signature.happens === undefined || signature.happens === 'kill' || signature.happens === 'crash') &&
  ((signature.status ?? 0) >= 500 ||
    Object.keys(signature.supports).some((cause) => content.causes[cause]?.yields !== true))

const together = (hits: readonly Hit[]): Times | undefined =>
  hits.reduce<Times | undefined>((all, hit) => mergeTimes(all, hit.times), undefined)

interface Axis {
  /** The minute in which the first bucket begins. */
  first: number
  step: number
  buckets: number
}

function axisOver(minutes: readonly number[]): Axis {
  const [earliest, latest] = minutes.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Infinity, -Infinity],
  )
  const step = steps.find((one) => (latest - earliest) / one < mostBuckets - 1) ?? steps.at(-1) ?? 1
  const first = Math.floor(earliest / step) * step
  return { first, step, buckets: Math.floor((latest - first) / step) + 1 }
}

/** Minutes outside of the axis are left out: requests come before and after failures. */
function inBuckets(times: Times, ahead: number, { first, step, buckets }: Axis): [number, number][] {
  const counts = new Map<number, number>()
  for (const [key, count] of times.minutes) {
    const bucket = Math.floor((key - ahead - first) / step)
    if (bucket >= 0 && bucket < buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + count)
  }
  return [...counts].sort((a, b) => a[0] - b[0])
}

const sum = (times: Times): number => [...times.minutes.values()].reduce((total, count) => total + count, 0)

function failureOf({ input, ahead }: Log, hit: Hit, axis: Axis, say: Speaker): Timeline['failures'] {
  if (!hit.times) return []
  const counts = inBuckets(hit.times, ahead, axis)
  return [{ input, by: hit.signature.id, says: say(hit.signature.says, hit.facts), total: hit.count, counts }]
}

function marksOf({ reading, ahead }: Log, say: Speaker): Timeline['marks'] {
  return reading.hits.flatMap(({ signature, facts, quotes, times }) => {
    const { happens, says } = signature
    const [quote] = quotes
    if (!happens || !quote || !times) return []
    return [...times.minutes.keys()].map((key) => ({
      at: (key - ahead) * minute,
      happens,
      says: say(says, facts),
      quote,
    }))
  })
}

function topOf(logs: readonly Log[], tally: (hit: Hit) => ReadonlyMap<string, number>): [string, number][] {
  const sums = new Map<string, number>()
  for (const hit of logs.flatMap((log) => log.failing))
    for (const [value, count] of tally(hit)) sums.set(value, (sums.get(value) ?? 0) + count)
  return [...sums].sort((a, b) => b[1] - a[1]).slice(0, mostTops)
}
