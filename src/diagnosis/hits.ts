import type { Signature } from '../content/catalogue'
import type { Quote } from '../content/evidence'
import type { Match } from '../content/match'
import type { Facts } from '../content/template'
import { createCandidateFinder, matchWithin, type Matcher, type Scope } from './candidates'
import { rawOf, type Line } from './lines'
import type { Parser } from './parse'
import { plainLanguage, type Part } from './part'
import { records, stampBefore, type LogRecord } from './records'
import type { Stamp } from './time'
import { noteTime, type Times } from './times'

/** Everything one signature found in one paste. */
export interface Hit {
  signature: Signature
  count: number
  /** The first lines that hold it. */
  quotes: Quote[]
  /** What the first of them says. */
  facts: Facts
  /** Addresses and paths it named, each once. */
  variants: { facts: Facts; quote: Quote }[]
  /** What was asked for and from where, and how often, by the lines that were read closely. */
  tally: { paths: Map<string, number>; upstreams: Map<string, number> }
  /** When, where the lines say so. */
  times?: Times | undefined
}
export type Hits = Map<string, Hit>

const quotesKept = 3
const variantsKept = 40
/** So many lines of one message are parsed for their addresses; the others are counted. */
const closelyParsed = 500

/** Matches every signature against the parts of paste number `input`. */
export type HitFinder = (parts: readonly Part[], input: number, hits: Hits) => void

export function createHitFinder(
  matchers: readonly Matcher[],
  isInScope: Scope,
  parsers: ReadonlyMap<string, Parser>,
): HitFinder {
  const candidates = createCandidateFinder(matchers)

  return (parts, input, hits) => {
    for (const part of parts) {
      for (const record of records(part)) {
        const told = new Set<string>()
        for (const { signature, match } of candidates(record, part.kind === plainLanguage)) {
          if (told.has(signature.id) || !isInScope(part, signature)) continue
          const found = findIn(record, match)
          if (!found) continue
          told.add(signature.id)
          const stamp = stampBefore(part, record.at)
          addHit(hits, signature, found, { input, stamp, parser: parsers.get(signature.kind) })
        }
      }
    }
  }
}

/** A match and the lines it stands in. */
export interface Found {
  whole: string
  lines: Line[]
  text: string
  match: Match
}

/** Looks in each line first, so that the quote is as short as can be, then in the lines together. */
function findIn({ lines, whole }: LogRecord, match: Matcher['match']): Found | undefined {
  for (const line of lines) {
    const found = matchWithin(line.text, match)
    if (found) return { whole, lines: [line], ...found }
  }
  if (lines.length === 1) return undefined
  const found = matchWithin(whole, match)
  return found && { whole, lines, ...found }
}

const noTally = (): Hit['tally'] => ({ paths: new Map(), upstreams: new Map() })

/** Different paths or addresses that are counted. */
const differentKept = 300

function addTo(tally: Map<string, number>, value: string | undefined): void {
  if (value === undefined || (tally.size >= differentKept && !tally.has(value))) return
  tally.set(value, (tally.get(value) ?? 0) + 1)
}

interface Circumstances {
  input: number
  stamp: Stamp | undefined
  parser: Parser | undefined
}

/** Notes one more line of a message; true where the line itself was kept. */
export function addHit(
  hits: Hits,
  signature: Signature,
  found: Found,
  { input, stamp, parser }: Circumstances,
): boolean {
  const hit = hits.get(signature.id) ?? { signature, count: 0, quotes: [], facts: {}, variants: [], tally: noTally() }
  hits.set(signature.id, hit)
  hit.count++
  if (stamp) hit.times = noteTime(hit.times, stamp)
  if (hit.count > closelyParsed || hit.variants.length >= variantsKept) return false
  const facts = { ...parser?.record?.(found.whole), ...found.match.facts }
  addTo(hit.tally.paths, facts['request.path'])
  addTo(hit.tally.upstreams, facts['upstream.address'])
  const isNew = !hit.variants.some((variant) => variant.facts['upstream.address'] === facts['upstream.address'])
  if (hit.count === 1) hit.facts = facts
  if (!isNew && hit.quotes.length >= quotesKept) return false
  const quote = quoteOf(found, input)
  if (hit.quotes.length < quotesKept) hit.quotes.push(quote)
  if (isNew) hit.variants.push({ facts, quote })
  return true
}

/** Adds what only lines that were joined again show, and the values that stood across their ends. */
export function completeHits(hits: Hits, joined: Hits): void {
  for (const [id, hit] of joined) {
    const known = hits.get(id)
    if (!known) hits.set(id, hit)
    else if (known.count === hit.count)
      hits.set(id, { ...known, facts: { ...known.facts, ...hit.facts }, variants: hit.variants })
  }
}

/** True where it speaks for some cause. */
export const isTelling = ({ signature }: Hit): boolean => Object.keys(signature.supports).length > 0

/** True where it shows that something failed, even if not why: an access log with a 502 in it. */
export const isOfFailure = (hit: Hit): boolean => isTelling(hit) || (hit.signature.status ?? 0) >= 500

/** One hit a signature, however many pastes show it; when and how often in which is a matter of each paste. */
export function mergeHits(hits: readonly Hit[]): Hit[] {
  const merged: Hits = new Map()
  for (const hit of hits) {
    const known = merged.get(hit.signature.id)
    if (!known) merged.set(hit.signature.id, hit)
    else {
      merged.set(hit.signature.id, {
        ...known,
        count: known.count + hit.count,
        quotes: [...known.quotes, ...hit.quotes],
        facts: { ...hit.facts, ...known.facts },
        variants: [...known.variants, ...hit.variants],
      })
    }
  }
  return [...merged.values()]
}

function quoteOf({ lines, text, match }: Found, input: number): Quote {
  const raw = rawOf(lines)
  const telling = text.slice(match.start, wholeWords(text, match))
  const start = lines.length === 1 && telling.length > 0 ? raw.indexOf(telling) : -1
  return {
    input,
    line: lines[0]?.number ?? 1,
    text: shorten(raw),
    ...(start >= 0 && start + telling.length <= longestQuote
      ? { mark: [start, start + telling.length] as [number, number] }
      : {}),
  }
}

/** Patterns allow for lines cut off by a terminal; the mark still covers the last word, and a bracket it began. */
function wholeWords(text: string, { start, end }: Match): number {
  const told = text.slice(start, end)
  const closing = told.lastIndexOf('(') > told.lastIndexOf(')') ? text.indexOf(')', end) : -1
  if (closing >= 0 && closing - end < 80) return closing + 1
  return end + (/^[\w)]*/.exec(text.slice(end))?.[0].length ?? 0)
}

const longestQuote = 2000

/** A line of a minified answer or a stack in JSON can be megabytes long. */
export const shorten = (raw: string): string => (raw.length > longestQuote ? `${raw.slice(0, longestQuote)}…` : raw)
