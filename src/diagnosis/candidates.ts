import type { Kind, Signature } from '../content/catalogue'
import { groupBy } from '../content/groupBy'
import { signatureMatcher, type Match } from '../content/match'
import { innerTexts } from './inner'
import { createLiteralScanner } from './literals'
import type { LogRecord } from './records'
import { plainLanguage, unknownKind, type Part } from './part'

/** A signature and its test over one line. */
export interface Matcher {
  signature: Signature
  match: (text: string) => Match | undefined
}

export const createMatchers = (signatures: readonly Signature[]): Matcher[] =>
  signatures.map((signature) => ({ signature, match: signatureMatcher(signature) }))

/** Where signatures are looked for: among lines of their own kind, and where lines of any program may stand. */
export type Scope = (part: Pick<Part, 'kind' | 'onlyWords'>, signature: Signature) => boolean

export function createScope(kinds: readonly Pick<Kind, 'id' | 'holds' | 'carries'>[]): Scope {
  const rules = new Map(kinds.map((kind) => [kind.id, kind]))
  return ({ kind, onlyWords }, signature) => {
    if (signature.kind === kind) return true
    if (signature.kind === plainLanguage || onlyWords) return false
    const rule = rules.get(kind)
    if (kind === plainLanguage || kind === unknownKind || rule?.carries === true) return true
    return rule?.holds.includes(signature.kind) === true
  }
}

/** Matchers by the needle they need; no other text can match them. */
export function byNeedle<T extends Matcher>(matchers: readonly T[]): Map<string, T[]> {
  const groups = groupBy(matchers, ({ signature }) => signature.needle.toLowerCase())
  groups.delete('')
  return groups
}

/** The matchers whose needle stands in a record; one pass over the text whatever their number. */
export type CandidateFinder = (record: LogRecord, isProse: boolean) => readonly Matcher[]

const none: readonly Matcher[] = []

export function createCandidateFinder(matchers: readonly Matcher[]): CandidateFinder {
  const scanner = (belongs: (signature: Signature) => boolean) => {
    const groups = byNeedle(matchers.filter((one) => belongs(one.signature)))
    const inOrder = [...groups.values()]
    const { inText } = createLiteralScanner([...groups.keys()])
    return (text: string): readonly Matcher[] => {
      const indexes = inText(text)
      if (indexes.length < 2) return inOrder[indexes[0] ?? -1] ?? none
      return indexes.flatMap((index) => inOrder[index] ?? none)
    }
  }
  const programs = scanner(({ kind }) => kind !== plainLanguage)
  const words = scanner(({ kind }) => kind === plainLanguage)
  /** Words in scripts the scanner does not know. Programs print ASCII. */
  const otherScripts = matchers.filter(({ signature }) => signature.needle === '' && signature.kind === plainLanguage)
  const inText = (text: string, isProse: boolean): readonly Matcher[] =>
    isProse ? [...programs(text), ...words(text), ...otherScripts] : programs(text)

  return ({ lines, whole }, isProse) => {
    const texts = (lines.length === 1 ? [whole] : [...lines.map((line) => line.text), whole]).flatMap(spellings)
    if (texts.length === 1) return inText(whole, isProse)
    return [...new Set(texts.flatMap((text) => inText(text, isProse)))]
  }
}

/** A text, and what it holds in other letters: a message in JSON has its quotation marks escaped. */
const spellings = (text: string): string[] =>
  text.includes('\\"') ? [text, ...[...innerTexts(text)].filter((inner) => !text.endsWith(inner))] : [text]

/** Matches a text, or else what is left of it without the things that stand around a program's words. */
export function matchWithin(text: string, match: Matcher['match']): { text: string; match: Match } | undefined {
  const found = match(text)
  if (found) return { text, match: found }
  for (const inner of innerTexts(text)) {
    const within = match(inner)
    if (within) return { text: inner, match: within }
  }
  return undefined
}
