/** Puts lines together again that a terminal, a mail program or a forum broke. */
import { rawOf, type Line } from './lines'
import { stampOf } from './time'

/** Narrower text is broken by nobody; longer pastes are not typed off a screen. */
const narrowest = 40
const longestPaste = 2000
/** More lines are not one line that was broken. */
const mostPieces = 30

const beginning = /^\W{0,3}(?:\d{4}[/-]\d\d[/-]\d\d|\[|[A-Z][a-z]{2} +\d|\d{1,3}(?:\.\d{1,3}){3} |\w+\]|<\d|\{|nginx: )/

/** Whether a line looks like the first of a record of a log. */
export const beginsRecord = (text: string): boolean => beginning.test(text)

type Joint = (piece: Line, width: number) => string
/** A full line was cut wherever it was full; of a shorter one the space at its end was cut too. */
const whereFull: Joint = (piece, width) => (piece.raw.length >= width ? '' : ' ')
const atSpaces: Joint = () => ' '

/** The text that the pieces of a line make together. */
export function joinPieces(pieces: readonly Line[], joint: Joint = whereFull): string {
  const width = Math.max(...pieces.slice(0, -1).map((piece) => piece.raw.length))
  return pieces.map((piece, i) => piece.text + (i < pieces.length - 1 ? joint(piece, width) : '')).join('')
}

/** The lines of a paste with broken ones joined, in each way they may have been broken; none where no line was. */
export function unwrap(lines: readonly Line[]): Line[][] {
  if (lines.length > longestPaste) return []
  const groups = paragraphs(lines).flatMap(piecesOf)
  if (groups.length === lines.length) return []
  const full = groups.map((pieces) => toLine(pieces, whereFull))
  const spaced = groups.map((pieces) => toLine(pieces, atSpaces))
  return full.some((line, i) => line.text !== spaced[i]?.text) ? [full, spaced] : [full]
}

const toLine = (pieces: readonly Line[], joint: Joint): Line => ({
  number: pieces[0]?.number ?? 1,
  raw: rawOf(pieces),
  text: joinPieces(pieces, joint),
})

const isBlank = ({ text }: Line): boolean => text.trim() === ''

/** Stretches between blank lines, which stay by themselves. */
function paragraphs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (before && !isBlank(line) && !isBlank(before)) found.at(-1)?.push(line)
    else found.push([line])
  }
  return found
}

/** A line goes on in the next if the first word of that would not have found room in it. */
function piecesOf(paragraph: readonly Line[]): Line[][] {
  const width = Math.max(...paragraph.map((line) => line.raw.length))
  if (width < narrowest) return paragraph.map((line) => [line])
  const groups: Line[][] = []
  for (const line of paragraph) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const first = group?.[0]
    const isFull = last && last.raw.length + 1 + (/^\s*\S*/.exec(line.text)?.[0].length ?? 0) > width
    if (group && first && isFull && group.length < mostPieces && !beginsAnew(line, first)) group.push(line)
    else groups.push([line])
  }
  return groups
}

/** Where lines of a log begin with a time, so does the next one. */
function beginsAnew({ text }: Line, first: Line): boolean {
  if (/^\s{2}/.test(text)) return true
  return startsWithTime(first.text) ? startsWithTime(text) : beginsRecord(text)
}

const startsWithTime = (text: string): boolean => {
  const stamp = stampOf(text)
  return stamp !== undefined && stamp.start <= 5
}
