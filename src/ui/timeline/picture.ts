import type { Timeline } from '../../content/evidence'

export type Mark = Timeline['marks'][number]

/** What one log tells, in each bucket of the picture. */
export interface Lane {
  input: number
  failures: number[]
  /** All requests, where the log lists them; nothing is known outside of the time in which requests failed. */
  requests: (number | null)[] | undefined
}

/** A timeline as it is drawn and listed: buckets without gaps, and the marks near them. */
export interface Picture {
  /** Where the first bucket begins, and how long each is, in milliseconds. */
  from: number
  step: number
  buckets: number
  /** The log that tells of most failures comes first. */
  lanes: Lane[]
  marks: Mark[]
  /** Marks so long before or after all failures that they would make the picture mostly empty. */
  beyond: Mark[]
}

/** Fewer look like a mistake. */
const fewestBuckets = 12

export function createPicture(timeline: Timeline): Picture {
  const step = timeline.step * 60_000
  const bucketOf = (mark: Mark): number => Math.floor((mark.at - timeline.from) / step)
  const reach = Math.max(fewestBuckets, Math.ceil(timeline.buckets / 2))
  const isNear = (mark: Mark): boolean => bucketOf(mark) >= -reach && bucketOf(mark) < timeline.buckets + reach
  const marks = timeline.marks.filter(isNear)
  const first = Math.min(0, ...marks.map(bucketOf))
  const last = Math.max(timeline.buckets - 1, ...marks.map(bucketOf))
  const missing = Math.max(0, fewestBuckets - (last - first + 1))
  const start = first - Math.floor(missing / 2)
  const buckets = last - first + 1 + missing
  return {
    from: timeline.from + start * step,
    step,
    buckets,
    lanes: lanesOf(timeline, -start, buckets),
    marks,
    beyond: timeline.marks.filter((mark) => !isNear(mark)),
  }
}

/** `shift` empty buckets come before the timeline's first. */
function lanesOf({ failures, requests, buckets: known }: Timeline, shift: number, buckets: number): Lane[] {
  const lanes = new Map<number, number[]>()
  for (const { input, counts } of failures) {
    const sums = lanes.get(input) ?? Array.from({ length: buckets }, () => 0)
    for (const [bucket, count] of counts) sums[bucket + shift] = (sums[bucket + shift] ?? 0) + count
    lanes.set(input, sums)
  }
  const requestsOf = (input: number): Lane['requests'] => {
    const found = requests.find((one) => one.input === input)
    if (!found) return undefined
    const counts = new Map(found.counts)
    return Array.from({ length: buckets }, (_, i) =>
      i < shift || i >= shift + known ? null : (counts.get(i - shift) ?? 0),
    )
  }
  return [...lanes]
    .map(([input, sums]) => ({ input, failures: sums, requests: requestsOf(input) }))
    .sort((a, b) => sum(b.failures) - sum(a.failures))
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** When a bucket begins. */
export const timeOf = ({ from, step }: Picture, bucket: number): number => from + bucket * step

export const bucketOf = ({ from, step }: Picture, at: number): number => Math.floor((at - from) / step)

/** The bucket in which one log tells of more failures than any log in any other. */
export function worstBucket({ lanes }: Picture): number {
  const failures = lanes[0]?.failures ?? []
  return Math.max(0, failures.indexOf(Math.max(...failures)))
}

/** What is told about one bucket. */
export interface Row {
  bucket: number
  lanes: { input: number; failures: number; requests: number | undefined }[]
  marks: Mark[]
}

export const rowOf = (picture: Picture, bucket: number): Row => ({
  bucket,
  lanes: picture.lanes.map(({ input, failures, requests }) => ({
    input,
    failures: failures[bucket] ?? 0,
    requests: requests?.[bucket] ?? undefined,
  })),
  marks: picture.marks.filter((mark) => bucketOf(picture, mark.at) === bucket),
})

/** The buckets in which something failed. */
export const rowsOf = (picture: Picture): Row[] =>
  Array.from({ length: picture.buckets }, (_, bucket) => rowOf(picture, bucket)).filter((row) =>
    row.lanes.some((lane) => lane.failures > 0),
  )
