import type { Line } from './lines'
import { plainLanguage, type Part } from './part'
import { stampOf, type Stamp } from './time'
import { beginsRecord, joinPieces } from './unwrap'

/** A line and the lines that continue it, with the text they make together. */
export interface LogRecord {
  lines: Line[]
  whole: string
  /** Where its first line stands in its part. */
  at: number
}

/** Longest run of continuation lines that is read as one wrapped record. */
const longestRecord = 30

/** Joins hard-wrapped lines: a line of a log that begins no record continues the one before it. */
export function* records(part: Part): Generator<LogRecord> {
  let lines: Line[] = []
  let at = 0
  for (const [index, line] of part.lines.entries()) {
    const full = lines.length >= longestRecord || line.text.trim() === ''
    if (lines.length > 0 && (full || part.kind === plainLanguage || beginsRecord(line.text))) {
      yield toRecord(lines, at)
      lines = []
    }
    if (line.text.trim() === '') continue
    if (lines.length === 0) at = index
    lines.push(line)
  }
  if (lines.length > 0) yield toRecord(lines, at)
}

/** Lines of one width were cut by a terminal; others were broken at a space, or are lines of their own. */
function toRecord(lines: Line[], at: number): LogRecord {
  const width = lines[0]?.raw.length ?? 0
  const hardWrapped =
    lines.length > 1 && width > 60 && lines.slice(0, -1).every((line) => Math.abs(line.raw.length - width) <= 1)
  return { lines, whole: hardWrapped ? joinPieces(lines) : lines.map((line) => line.text).join(' '), at }
}

/** So far back a line without a time of its own may look for one: a stack trace belongs to its first line. */
const timeBefore = 60

export function stampBefore(part: Part, at: number): Stamp | undefined {
  for (let i = at; i >= Math.max(0, at - timeBefore); i--) {
    const stamp = stampOf(part.lines[i]?.text ?? '') ?? stampOf(part.lines[i]?.raw ?? '')
    if (stamp) return stamp
  }
  return undefined
}
