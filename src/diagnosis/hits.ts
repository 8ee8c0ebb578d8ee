import type { DiagnosisContent, Signature } from '../content/catalogue'
import type { Quote } from '../content/evidence'
import { signatureMatcher, type Match } from '../content/match'
import type { Facts } from '../content/template'
import type { Line } from './lines'
import { createLiteralScanner } from './literals'
import type { Parser } from './parse'
import { plainLanguage, unknownKind, type Part } from './recognise'

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
}

const quotesKept = 3
const variantsKept = 40
/** So many lines of one message are parsed for their addresses; the others are counted. */
const closelyParsed = 500
/** Longest run of continuation lines that is read as one wrapped record. */
const longestRecord = 30

interface Matcher {
  signature: Signature
  match: (text: string) => Match | undefined
}
/** Matches every signature against the parts of paste number `input`. */
export type HitFinder = (parts: readonly Part[], input: number) => Hit[]

export function createHitFinder(
  { signatures, kinds }: Pick<DiagnosisContent, 'signatures' | 'kinds'>,
  parsers: ReadonlyMap<string, Parser>,
): HitFinder {
  const matchers: Matcher[] = signatures.map((signature) => ({ signature, match: signatureMatcher(signature) }))
  const candidates = createCandidateFinder(matchers)
  const rules = new Map(kinds.map((kind) => [kind.id, kind]))

  const isInScope = ({ kind, mixed, onlyWords }: Part, signature: Signature): boolean => {
    if (signature.kind === kind) return true
    if (signature.kind === plainLanguage || onlyWords) return false
    const rule = rules.get(kind)
    const anyProgram = mixed === true || kind === plainLanguage || kind === unknownKind || rule?.carries === true
    return anyProgram || rule?.holds.includes(signature.kind) === true
  }

  return (parts, input) => {
    const hits = new Map<string, Hit>()
    for (const part of parts) {
      for (const record of records(part)) {
        for (const { signature, match } of candidates(record, part.kind === plainLanguage)) {
          if (!isInScope(part, signature)) continue
          const found = findIn(record, match)
          if (found) add(hits, signature, found, input, parsers.get(signature.kind))
        }
      }
    }
    return [...hits.values()]
  }
}

const none: readonly Matcher[] = []

/** The signatures whose longest literal stands in a record; one pass over the text whatever their number. */
function createCandidateFinder(
  matchers: readonly Matcher[],
): (record: LogRecord, isProse: boolean) => readonly Matcher[] {
  const telling = (matcher: Matcher): string | undefined =>
    matcher.signature.literals.filter(isAscii).sort((a, b) => b.length - a.length)[0]
  const scanner = (belongs: (signature: Signature) => boolean) => {
    const byLiteral = new Map<string, Matcher[]>()
    for (const matcher of matchers.filter((one) => belongs(one.signature))) {
      const literal = telling(matcher)?.toLowerCase()
      if (literal !== undefined) byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), matcher])
    }
    const groups = [...byLiteral.values()]
    const scan = createLiteralScanner([...byLiteral.keys()])
    return (text: string): readonly Matcher[] => {
      const indexes = scan(text)
      if (indexes.length < 2) return groups[indexes[0] ?? -1] ?? none
      return indexes.flatMap((index) => groups[index] ?? none)
    }
  }
  const programs = scanner(({ kind }) => kind !== plainLanguage)
  const words = scanner(({ kind }) => kind === plainLanguage)
  /** In prose only: programs print ASCII. */
  const otherScripts = matchers.filter((one) => telling(one) === undefined)
  const inText = (text: string, isProse: boolean): readonly Matcher[] =>
    isProse ? [...programs(text), ...words(text), ...otherScripts] : programs(text)

  return ({ lines, whole }, isProse) => {
    if (lines.length === 1) return inText(whole, isProse)
    return [...new Set([...lines.map((line) => line.text), whole].flatMap((text) => inText(text, isProse)))]
  }
}

/** The scanner knows no other letters; a literal of another script is simply looked for. */
const isAscii = (text: string): boolean => /^[ -~]+$/.test(text)

/** A line and the lines that continue it, with the text they make together. */
interface LogRecord {
  lines: Line[]
  whole: string
}
interface Found {
  record: LogRecord
  lines: Line[]
  text: string
  match: Match
}

const beginsRecord =
  /^\W{0,3}(?:\d{4}[/-]\d\d[/-]\d\d|\[|[A-Z][a-z]{2} +\d|\d{1,3}(?:\.\d{1,3}){3} |\w+\]|<\d|\{|nginx: )/

/** Joins hard-wrapped lines: a line of a log that begins no record continues the one before it. */
function* records(part: Part): Generator<LogRecord> {
  let lines: Line[] = []
  for (const line of part.lines) {
    const full = lines.length >= longestRecord || line.text.trim() === ''
    if (lines.length > 0 && (full || part.kind === plainLanguage || beginsRecord.test(line.text))) {
      yield toRecord(lines)
      lines = []
    }
    if (line.text.trim() !== '') lines.push(line)
  }
  if (lines.length > 0) yield toRecord(lines)
}

/** Lines of one width were cut by a terminal, often inside a word; others were broken at a space. */
function toRecord(lines: Line[]): LogRecord {
  const width = lines[0]?.raw.length ?? 0
  const hardWrapped =
    lines.length > 1 && width > 60 && lines.slice(0, -1).every((line) => Math.abs(line.raw.length - width) <= 1)
  return { lines, whole: lines.map((line) => line.text).join(hardWrapped ? '' : ' ') }
}

/** Looks in each line first, so that the quote is as short as can be, then in the lines together. */
function findIn(record: LogRecord, match: Matcher['match']): Found | undefined {
  for (const line of record.lines) {
    const found = match(line.text)
    if (found) return { record, lines: [line], text: line.text, match: found }
  }
  if (record.lines.length === 1) return undefined
  const found = match(record.whole)
  return found && { record, lines: record.lines, text: record.whole, match: found }
}

function add(
  hits: Map<string, Hit>,
  signature: Signature,
  found: Found,
  input: number,
  parser: Parser | undefined,
): void {
  const hit = hits.get(signature.id) ?? { signature, count: 0, quotes: [], facts: {}, variants: [] }
  hits.set(signature.id, hit)
  hit.count++
  if (hit.count > closelyParsed || hit.variants.length >= variantsKept) return
  const facts = { ...parser?.record?.(found.record.whole), ...found.match.facts }
  const quote = quoteOf(found, input)
  if (hit.count === 1) hit.facts = facts
  if (hit.quotes.length < quotesKept) hit.quotes.push(quote)
  if (!hit.variants.some((variant) => variant.facts['upstream.address'] === facts['upstream.address']))
    hit.variants.push({ facts, quote })
}

function quoteOf({ lines, text, match }: Found, input: number): Quote {
  const raw = lines.map((line) => line.raw).join('\n')
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
