import type { Kind } from '../content/catalogue'
import type { Line } from './lines'

type KindRule = Omit<Kind, 'samples'>

/** Lines that belong together: one kind, one stretch of a paste. */
export interface Part {
  kind: string
  lines: Line[]
  /** How telling its marks were, summed up. */
  weight: number
  /** True for the rest of a long paste, whose lines were not looked at one by one: they may be of any kind. */
  mixed?: true
  /** True for lines that stand in another part too, read there as a program's and here as somebody's words. */
  onlyWords?: true
}

export const plainLanguage = 'plain-language'
export const unknownKind = 'unknown'

/** Beyond this many lines the kind is taken from the lines before; signatures are still looked for in every line. */
export const closelyRead = 4000

interface Mark {
  kind: string
  expression: RegExp
  weight: number
  opens: boolean
}

/** Says for each stretch of lines what kind of output it is. */
export type Recogniser = (lines: Line[], closely?: number) => Part[]

export function createRecogniser(kinds: readonly KindRule[]): Recogniser {
  const marks: Mark[] = kinds
    .flatMap((kind) =>
      kind.marks.map((mark) => ({
        kind: kind.id,
        expression: new RegExp(mark.pattern),
        weight: mark.weight,
        opens: mark.opens,
      })),
    )
    .sort((a, b) => b.weight - a.weight)
  const holds = new Map(kinds.map((kind) => [kind.id, new Set(kind.holds)]))
  const markOf = (text: string): Mark | undefined =>
    text === '' ? undefined : marks.find((mark) => mark.expression.test(text))

  return (lines, closely = closelyRead) => {
    const parts: Part[] = []
    let current: Part | undefined
    let open = false
    const begin = (kind: string): Part => {
      if (current?.kind === kind) return current
      current = { kind, lines: [], weight: 0 }
      parts.push(current)
      return current
    }
    for (const line of lines.slice(0, closely)) {
      const mark = markOf(line.text)
      if (mark) {
        const inside = current !== undefined && holds.get(current.kind)?.has(mark.kind) === true
        const part = inside && current ? current : begin(mark.kind)
        part.lines.push(line)
        part.weight += mark.weight
        open = inside || mark.opens || (open && part.lines.length > 1)
      } else if (line.text.trim() === '') {
        current?.lines.push(line)
        open = open && current !== undefined && isConfiguration(current)
      } else if (current && current.kind !== plainLanguage && (open || !looksLikeProse(line.text))) {
        current.lines.push(line)
      } else {
        const part = begin(looksLikeProse(line.text) ? plainLanguage : unknownKind)
        part.lines.push(line)
        part.weight += part.kind === plainLanguage ? 0.5 : 0.1
        open = false
      }
    }
    const rest = lines.slice(closely)
    if (rest.length > 0) parts.push({ kind: mainKind(parts), lines: rest, weight: 0, mixed: true })
    return parts
  }
}

/** Configuration has blank lines between its blocks; a log or a table ends at one. */
const isConfiguration = (part: Part): boolean => /-(config|pool|compose)$/.test(part.kind)

const letters = /\p{L}/gu
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** What a sentence is made of: words and plain numbers with ordinary punctuation around them. */
const plainToken = /^["'(]?(?:\p{L}[\p{L}'’-]*|\d{1,5})["')]?[.,!?…:]{0,3}$/u

/** Two words or more, and mostly letters; scripts without spaces between words count as prose too. */
export function looksLikeProse(text: string): boolean {
  const trimmed = text.trim()
  if (wide.test(trimmed)) return true
  const words = trimmed.split(/\s+/)
  if (words.length < 2) return false
  if (/[;{}]$|^[\w.-]+ ?[=:] ?\S+$|^\[|^[^\s@]+@[^\s:~]+[:~]/.test(trimmed)) return false
  const share = (trimmed.match(letters)?.length ?? 0) / trimmed.replaceAll(' ', '').length
  return share > 0.72 || (share > 0.5 && words.every((word) => plainToken.test(word)))
}

/** The kind of the whole paste: the part that is the most telling. */
export function mainKind(parts: readonly Part[]): string {
  const sums = new Map<string, number>()
  for (const part of parts) sums.set(part.kind, (sums.get(part.kind) ?? 0) + part.weight)
  const best = [...sums].sort((a, b) => b[1] - a[1])[0]
  return best?.[0] ?? unknownKind
}
