import type { Kind } from '../content/catalogue'
import { takeHeading } from './headings'
import { innerTexts } from './inner'
import type { Line } from './lines'
import { plainLanguage, unknownKind, type Part } from './part'
import { readSectionMark } from './sections'

type KindRule = Omit<Kind, 'samples' | 'siblings'>

interface Mark {
  kind: string
  expression: RegExp
  weight: number
  opens: boolean
  beside: boolean
  around: boolean
}

/** A mark as weak as the others says little about a line that had to be peeled first. */
const tellingInside = 3

/** A log with so many lines of no kind, whatever is taken away from them, is not one that something stands around. */
const mostVainPeels = 1000

interface Peeled {
  line: Line
  mark: Mark | undefined
  depth: number
}

/** Where Markdown's block ends, what was pasted into it ends too. */
const fence = /^[\s>]{0,20}(?:```|~~~)/

/** A line so telling is not of its section's kind. */
const unmistakable = 5

/** Says for each stretch of lines what kind of output it is. */
export type Recogniser = (lines: Line[]) => Part[]

export function createRecogniser(kinds: readonly KindRule[]): Recogniser {
  const allMarks: Mark[] = kinds
    .flatMap((kind) =>
      kind.marks.map((mark) => ({
        kind: kind.id,
        expression: new RegExp(mark.pattern),
        weight: mark.weight,
        opens: mark.opens,
        beside: mark.beside,
        around: mark.around,
      })),
    )
    .sort((a, b) => b.weight - a.weight)
  const marks = allMarks.filter((mark) => !mark.beside && !mark.around)
  const besides = allMarks.filter((mark) => mark.beside)
  const arounds = allMarks.filter((mark) => mark.around)
  const heaviest = marks[0]?.weight
  const holds = new Map(kinds.map((kind) => [kind.id, new Set(kind.holds)]))
  let last: Mark | undefined
  let vainPeels = 0
  /** What fitted the line before often fits the next; nothing weighs more than the heaviest mark. */
  const heaviestOf = (text: string): Mark | undefined => {
    if (last && last.weight === heaviest && last.expression.test(text)) return last
    last = marks.find((mark) => mark.expression.test(text))
    return last
  }
  const kindAround = (raw: string): string | undefined => arounds.find((mark) => mark.expression.test(raw))?.kind
  const besideOf = (kind: string | undefined, text: string): Mark | undefined =>
    besides.find((mark) => mark.kind === kind && mark.expression.test(text))
  const markOf = (text: string, told?: string): Mark | undefined => {
    if (text === '') return undefined
    const found = heaviestOf(text)
    if (told === undefined || !found || found.kind === told) return found
    const own = allMarks.find((mark) => mark.kind === told && mark.expression.test(text))
    return own ?? (found.weight >= unmistakable ? found : undefined)
  }

  /** Takes away what stands around a line until it is of some kind; lines without a mark are like the one before. */
  const peel = (line: Line, kind: string | undefined, told: string | undefined, before: number): Peeled => {
    const mark = markOf(line.text, told) ?? besideOf(kind, line.text)
    if (mark || told !== undefined || line.text === '' || vainPeels >= mostVainPeels)
      return { line, mark, depth: mark ? 0 : before }
    let depth = 0
    let alike = line
    for (const text of innerTexts(line.text)) {
      depth++
      if (depth === before) alike = { ...line, text }
      const inner = heaviestOf(text)
      if (inner && inner.weight >= tellingInside) return { line: { ...line, text }, mark: inner, depth }
    }
    vainPeels++
    return { line: alike, mark, depth: before }
  }

  const isOther = (text: string): boolean => heaviestOf(text) !== undefined || looksLikeProse(text)

  return (lines) => {
    last = undefined
    vainPeels = 0
    const parts: Part[] = []
    let current: Part | undefined
    let open = false
    /** The kind that the collector's mark named for the lines after it. */
    let told: string | undefined
    const begin = (kind: string): Part => {
      if (current?.kind === kind) return current
      const isBeside = (text: string): boolean => besideOf(kind, text) !== undefined && !markOf(text)
      current = { kind, lines: current ? takeHeading(parts, isBeside, isOther) : [], weight: 0 }
      parts.push(current)
      return current
    }
    /** Things that stand around each line of the current part. */
    let depth = 0
    for (const pasted of lines) {
      const { line, mark, ...peeled } = peel(pasted, current?.kind, told, depth)
      depth = peeled.depth
      const section = readSectionMark(line.text)
      if (section) {
        if (section.begins) told = holds.has(section.kind ?? '') ? section.kind : undefined
        current = undefined
        open = false
        continue
      }
      if (mark) {
        const inside = current !== undefined && holds.get(current.kind)?.has(mark.kind) === true
        const part = inside && current ? current : begin(mark.kind)
        part.lines.push(line)
        part.weight += mark.weight
        open = inside || mark.opens || (open && part.lines.length > 1)
      } else if (line.text.trim() === '') {
        current?.lines.push(line)
        open = open && current !== undefined && isConfiguration(current) && !fence.test(line.raw)
      } else if (told !== undefined && !current) {
        const part = begin(told)
        part.lines.push(line)
        part.weight += 0.5
        open = true
      } else if (
        current &&
        current.kind !== plainLanguage &&
        (told !== undefined || open || !looksLikeProse(line.text))
      ) {
        current.lines.push(line)
      } else {
        const part = begin(kindAround(line.raw) ?? (looksLikeProse(line.text) ? plainLanguage : unknownKind))
        part.lines.push(line)
        part.weight += part.kind === plainLanguage ? 0.5 : 0.1
        open = false
      }
    }
    return parts
  }
}

/** Configuration has blank lines between its blocks; a log or a table ends at one. */
const isConfiguration = (part: Part): boolean => /-(config|pool|compose)$/.test(part.kind)

const letters = /\p{L}/gu
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** What a sentence is made of: words, numbers, versions and addresses with ordinary punctuation around them. */
const plainToken = /^["'(]?(?:\p{L}[\p{L}'’-]*|\d{1,5}(?:\.\d{1,5}){0,3}(?::\d{1,5})?)["')]?[.,!?…:]{0,3}$/u

/** Two words or more, and mostly letters; scripts without spaces between words count as prose too. */
export function looksLikeProse(text: string): boolean {
  const trimmed = text.trim()
  if (wide.test(trimmed)) return true
  const words = trimmed.split(/\s+/)
  if (words.length < 2) return false
  if (/[;{}]$|^[\w.-]+ ?[=:] ?\S+$|^\[|^\+{1,3} \S|^[^\s@]+@[^\s:~]+[:~]/.test(trimmed)) return false
  const share = (trimmed.match(letters)?.length ?? 0) / trimmed.replaceAll(' ', '').length
  return share > 0.72 || (share > 0.5 && words.every((word) => plainToken.test(word)))
}
