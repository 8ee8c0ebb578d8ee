import type { DiagnosisContent } from '../content/catalogue'
import type { InputFinding, Quote } from '../content/evidence'
import { createMatchers, createScope, type Matcher, type Scope } from './candidates'
import { completeHits, createHitFinder, isOfFailure, isTelling, shorten, type Hit, type Hits } from './hits'
import { countLines, readLines, type Line, type PasteText } from './lines'
import { parsers } from './parse'
import { mainKind, type Part } from './part'
import { createRecogniser, type Recogniser } from './recognise'
import { spokenAround } from './spoken'
import { stampOf, type Moment } from './time'
import { noteTime, type Times } from './times'
import { mergeThings, noThings, parseAddress, type Things } from './things'
import { unwrap } from './unwrap'

/** What one paste says by itself. */
export interface Reading {
  finding: InputFinding
  hits: Hit[]
  things: Things
  /** When requests came, of a log in which every line is one. */
  requests: Times | undefined
  /** The lines to keep of it: all, or those that matter with their numbers. */
  kept: PasteText
}

/** What was found so far in a paste that is read piece by piece. */
export interface Findings {
  parts: Part[]
  hits: Hits
  things: Things
  lines: number
  bytes: number
  /** Earliest and latest time that its first and last lines tell. */
  span: Moment[]
  requests: Times | undefined
}

export const noFindings = (): Findings => ({
  parts: [],
  hits: new Map(),
  things: noThings(),
  lines: 0,
  bytes: 0,
  span: [],
  requests: undefined,
})

/** What every reader looks with; made once, because it is large. */
export interface Tools {
  kinds: DiagnosisContent['kinds']
  recognise: Recogniser
  matchers: readonly Matcher[]
  isInScope: Scope
}

export const createTools = ({ kinds, signatures }: DiagnosisContent): Tools => ({
  kinds,
  recognise: createRecogniser(kinds),
  matchers: createMatchers(signatures),
  isInScope: createScope(kinds),
})

/** Reads every line of a text: its kind, its messages, the things it tells of. */
export type CloseReader = (paste: PasteText, input: number, findings: Findings) => void

export function createCloseReader({ kinds, recognise, matchers, isInScope }: Tools): CloseReader {
  const findHits = createHitFinder(matchers, isInScope, parsers)
  const areRequests = new Set(kinds.filter((kind) => kind.requests).map((kind) => kind.id))
  const hitsIn = (parts: readonly Part[], input: number): Hits => {
    const hits: Hits = new Map()
    findHits(parts, input, hits)
    return hits
  }
  return (paste, input, findings) => {
    const lines = readLines(paste, findings.lines + 1)
    const parts = recognise(lines)
    findHits([...parts, ...spokenAround(parts)], input, findings.hits)
    const quote = (line: Pick<Line, 'number' | 'raw'>): Quote => ({
      input,
      line: line.number,
      text: shorten(line.raw),
    })
    for (const joined of unwrap(lines)) completeHits(findings.hits, hitsIn(recognise(joined), input))
    for (const part of parts) mergeThings(findings.things, parsers.get(part.kind)?.part?.(part.lines, quote) ?? {})
    findings.parts.push(...parts)
    findings.lines += countLines(paste.text)
    findings.span.push(...spanOf(lines))
    for (const part of parts.filter(({ kind }) => areRequests.has(kind))) noteRequests(part, findings)
  }
}

function noteRequests(part: Part, findings: Findings): void {
  for (const line of part.lines) {
    const stamp = stampOf(line.text)
    if (stamp) findings.requests = noteTime(findings.requests, stamp)
  }
}

/** The outermost lines tell the span of a log; the newest may stand first. */
const outermost = 40

function spanOf(lines: readonly Line[]): Moment[] {
  const stamps = [...lines.slice(0, outermost), ...lines.slice(-outermost)].flatMap((line) => {
    const stamp = stampOf(line.text)
    return stamp?.hasYear ? [stamp.at] : []
  })
  return stamps.length > 0 ? [Math.min(...stamps), Math.max(...stamps)] : []
}

export function toReading({ parts, hits, things, lines, bytes, span, requests }: Findings, kept: PasteText): Reading {
  const found = [...hits.values()]
  return {
    finding: {
      kind: mainKind(parts),
      lines,
      bytes,
      parts: parts.map((part) => ({
        kind: part.kind,
        from: part.lines[0]?.number ?? 1,
        to: part.lines.at(-1)?.number ?? 1,
      })),
      quiet: !found.some(isOfFailure),
      ...(span.length > 0 ? { from: Math.min(...span), to: Math.max(...span) } : {}),
      ...(bytes === 0 || (parts.length === 0 && lines > 0) ? { trouble: 'empty' as const } : {}),
    },
    hits: found,
    things: withAddresses(things, found),
    requests,
    kept,
  }
}

function withAddresses(things: Things, hits: readonly Hit[]): Things {
  return {
    ...things,
    asked: [...things.asked, ...hits.flatMap(askedBy)],
    announced: [...things.announced, ...hits.flatMap(announcedBy)],
  }
}

const announcedBy = (hit: Hit): Things['announced'] =>
  hit.variants.flatMap(({ facts, quote }) => {
    const address = parseAddress(facts['listen.address'] ?? '')
    return address.port || address.socket ? [{ ...address, quote }] : []
  })

/** What supports nothing tells of an address that answered. */
const askedBy = (hit: Hit): Things['asked'] =>
  (isTelling(hit) ? hit.variants : []).flatMap(({ facts, quote }) => {
    const {
      'upstream.host': host,
      'upstream.port': port,
      'upstream.socket': socket,
      'upstream.scheme': scheme,
      'request.path': path,
    } = facts
    if (!port && !socket) return []
    return [
      {
        failure: hit.signature.id,
        supports: Object.keys(hit.signature.supports),
        quote,
        ...(host ? { host } : {}),
        ...(port ? { port } : {}),
        ...(socket ? { socket } : {}),
        ...(scheme ? { scheme } : {}),
        ...(path ? { path } : {}),
      },
    ]
  })

/** Lines that are quoted, by number. */
export const quotedLines = ({ hits }: Findings): number[] =>
  [...hits.values()].flatMap((hit) => [...hit.quotes, ...hit.variants.map((one) => one.quote)].map((one) => one.line))
