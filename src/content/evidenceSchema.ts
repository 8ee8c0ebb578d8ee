/** The schemas of what the diagnosis says: it crosses storage and links, where they check it. */
import * as v from 'valibot'
import { happenings, links, sureness } from './vocabulary.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const shortText = v.pipe(v.string(), v.maxLength(20_000))

/** A line as it stands in a paste. `input` counts from 0, `line` from 1. */
export const quoteSchema = v.strictObject({
  input: count,
  line: count,
  text: shortText,
  /** The telling part of the text, as [start, end) in UTF-16 code units. */
  mark: v.optional(v.tuple([count, count])),
})

/** One thing that speaks for or against a cause. */
export const reasonSchema = v.strictObject({
  /** A signature's or correlation's id. */
  by: shortText,
  says: shortText,
  sure: v.picklist(sureness),
  quotes: v.array(quoteSchema),
  /** How many lines say it. */
  count,
  /** True where it has not happened again since. */
  past: v.optional(v.literal(true)),
})

export const rankedCauseSchema = v.strictObject({
  id: shortText,
  /** 0 to 1; a cause counts as claimed from 0.5 up. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  summary: shortText,
  for: v.array(reasonSchema),
  against: v.array(reasonSchema),
})

export const linkStateSchema = v.strictObject({
  link: v.picklist(links),
  state: v.picklist(['fine', 'suspected', 'broken']),
  says: shortText,
  quotes: v.array(quoteSchema),
})

/** One part of a paste: lines `from` to `to`, counted from 1, both included. */
export const partSchema = v.strictObject({ kind: shortText, from: count, to: count })

/** What was recognised in one paste. */
export const inputSchema = v.strictObject({
  kind: shortText,
  lines: count,
  bytes: count,
  parts: v.array(partSchema),
  /** The time its first and last lines tell, in milliseconds since 1970 by their own clock. */
  from: v.optional(v.number()),
  to: v.optional(v.number()),
  /** Why a paste could not be read as text, or what is odd about it. */
  trouble: v.optional(v.picklist(['empty', 'binary', 'broken-utf8', 'broken-gzip'])),
  /** True where the kind is known, and nothing in it speaks of a failure. */
  quiet: v.boolean(),
})

const moment = v.pipe(v.number(), v.integer())
/** How often in each bucket that is not empty. */
const counts = v.array(v.tuple([count, count]))
const tops = v.array(v.tuple([shortText, count]))

/** What happened when, over all pastes that tell times, on one axis. */
export const timelineSchema = v.strictObject({
  /** Where the first bucket begins, in milliseconds since 1970; by the clock of the log where no line names a zone. */
  from: moment,
  /** Minutes in a bucket. */
  step: v.pipe(v.number(), v.integer(), v.minValue(1)),
  buckets: count,
  /** Failures by what failed, the most frequent first. */
  failures: v.array(v.strictObject({ input: count, by: shortText, says: shortText, total: count, counts })),
  /** All requests of access logs, for the rate. */
  requests: v.array(v.strictObject({ input: count, total: count, counts })),
  /** What happened to programs. */
  marks: v.array(v.strictObject({ at: moment, happens: v.picklist(happenings), says: shortText, quote: quoteSchema })),
  /** Logs whose clock is ahead of the first one's, in minutes. */
  clocks: v.array(v.strictObject({ input: count, ahead: v.pipe(v.number(), v.integer()) })),
  /** What failing requests asked for and where they were sent, by the lines that were read closely. */
  paths: tops,
  upstreams: tops,
})

/** The whole answer of the diagnosis over all pastes of a case. */
export const verdictSchema = v.strictObject({
  inputs: v.array(inputSchema),
  causes: v.array(rankedCauseSchema),
  facts: v.record(v.string(), shortText),
  /** Where a fact was read. */
  places: v.record(v.string(), quoteSchema),
  links: v.array(linkStateSchema),
  timeline: v.optional(timelineSchema),
})
