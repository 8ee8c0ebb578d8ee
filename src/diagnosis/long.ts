/** Reads a log of any length in constant memory: its beginning and its end line by line, what lies between by bytes. */
import { excerpt } from './excerpt'
import type { Line } from './lines'
import { parsers } from './parse'
import {
  noFindings,
  quotedLines,
  toReading,
  type CloseReader,
  type Findings,
  type Reading,
  type Tools,
} from './reading'
import { mainKind, plainLanguage, unknownKind } from './part'
import { createSweep } from './sweep'
import type { Stamp } from './time'
import { noteTime } from './times'

/** A paste up to this many bytes is read line by line from beginning to end. */
export const closelyRead = 4 * 1024 * 1024
/** Of a longer one, so many bytes of its beginning and of its end. */
const beginning = 64 * 1024
const ending = 32 * 1024
/** A line that goes on for longer is looked at in pieces. */
const longestCarry = 16 * 1024 * 1024

/** Takes a paste piece by piece, as UTF-8. */
export interface LongReader {
  feed(bytes: Uint8Array): void
  /** What is known by now. */
  soFar(): Reading
  end(): Reading
}

export function createLongReaders(tools: Tools, readClosely: CloseReader): (input: number) => LongReader {
  const { recognise, matchers, isInScope } = tools
  const rules = new Map(tools.kinds.map((kind) => [kind.id, kind]))
  const decoder = new TextDecoder()

  return (input) => {
    const findings = noFindings()
    const pieces: { text: string; firstLine: number }[] = []
    const between = new Map<number, string>()
    const keep = ({ number, raw }: Pick<Line, 'number' | 'raw'>): unknown => between.set(number, raw)
    const requests = (stamp: Stamp, often: number): void => {
      findings.requests = noteTime(findings.requests, stamp, often)
    }
    /** A line of a kind not seen so far widens the view. */
    const meet = (line: Line): boolean => {
      const before = scope
      findings.parts.push(...recognise([line]).filter((part) => !findings.parts.some((one) => one.kind === part.kind)))
      refocus()
      return scope !== before
    }
    const sweep = createSweep({ hits: findings.hits, input, parsers, keep, meet, requests })
    let pending: Uint8Array[] = []
    let held = 0
    let isLong = false
    let carry: Uint8Array = new Uint8Array()
    let scope = ''

    const closely = (bytes: Uint8Array): void => {
      const text = decoder.decode(bytes)
      pieces.push({ text, firstLine: findings.lines + 1 })
      readClosely({ text }, input, findings)
      findings.bytes += bytes.length
    }
    /** What has been seen so far decides which messages to look for. */
    const refocus = (): void => {
      const kinds = kindsOf(findings)
      if (kinds.join() === scope) return
      scope = kinds.join()
      const inScope = matchers.filter(({ signature }) => kinds.some((kind) => isInScope({ kind }, signature)))
      const fields = kinds.map((kind) => rules.get(kind)?.fields).find(Boolean)
      sweep.lookFor(inScope, fields, rules.get(mainKind(findings.parts))?.requests === true)
    }
    /** `bytes[from, to)` are whole lines. */
    const sweepLines = (bytes: Uint8Array, from: number, to: number): void => {
      if (from >= to) return
      findings.lines += sweep.lines({ bytes, from, to, lineNumber: findings.lines + 1 })
      findings.bytes += to - from
    }
    const feedLong = (piece: Uint8Array): void => {
      let bytes = piece
      if (piece.length < 2 * ending) {
        // A small piece may be the last one: what came before it belongs to the end as well.
        bytes = joined([carry, piece])
        carry = new Uint8Array()
      }
      const firstEnd = bytes.indexOf(newline) + 1
      if (firstEnd === 0 && carry.length + bytes.length < longestCarry) {
        carry = joined([carry, bytes])
        return
      }
      const across = joined([carry, bytes.subarray(0, firstEnd || bytes.length)])
      sweepLines(across, 0, across.length)
      const rest = bytes.subarray(firstEnd || bytes.length)
      const cut = rest.length > ending ? rest.lastIndexOf(newline, rest.length - ending) + 1 : 0
      sweepLines(rest, 0, cut)
      carry = rest.slice(cut)
    }
    const becomeLong = (): void => {
      isLong = true
      let size = 0
      const enough = pending.findIndex((piece) => (size += piece.length) > 2 * beginning) + 1
      const start = joined(pending.slice(0, enough))
      const rest = pending.slice(enough)
      pending = []
      const cut = start.indexOf(newline, beginning) + 1 || beginning
      closely(start.subarray(0, cut))
      refocus()
      for (const piece of [start.subarray(cut), ...rest]) feedLong(piece)
    }
    const sum = (): Reading => toReading(findings, excerpt(pieces, quotedLines(findings), between))

    return {
      feed(bytes) {
        if (isLong) return feedLong(bytes)
        pending.push(bytes)
        held += bytes.length
        if (held > closelyRead) becomeLong()
      },
      soFar: sum,
      end() {
        closely(joined(isLong ? [carry] : pending))
        return sum()
      },
    }
  }
}

const newline = 10

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0]
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** The kinds of output that a long log holds; a sentence in it, or a line nobody knows, is no kind of its own. */
function kindsOf(findings: Findings): string[] {
  const kinds = new Set(findings.parts.map((part) => part.kind))
  if (mainKind(findings.parts) !== unknownKind) kinds.delete(unknownKind)
  kinds.delete(plainLanguage)
  return [...(kinds.size > 0 ? kinds : [unknownKind])].sort()
}
