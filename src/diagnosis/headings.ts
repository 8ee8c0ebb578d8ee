import type { Line } from './lines'
import { plainLanguage, unknownKind, type Part } from './part'

/** Headings and what stands under them are short; this bounds the work in a long text without a kind. */
const farthest = 30

/**
 * Takes lines off the end of `parts` that only the kind of the next line explains: from the first that is `beside` it,
 * as long as all lines between could be anything.
 */
export function takeHeading(
  parts: Part[],
  beside: (text: string) => boolean,
  isOther: (text: string) => boolean,
): Line[] {
  let seen = 0
  let taken = 0
  for (const { text } of fromTheEnd(parts)) {
    if (++seen > farthest) break
    if (beside(text)) taken = seen
    else if (isOther(text)) break
  }
  return takeLast(parts, taken)
}

/** Lines from the last one back, through what has no kind, to the end of what has one. */
function* fromTheEnd(parts: readonly Part[]): Generator<Line> {
  for (const { kind, lines } of parts.toReversed()) {
    yield* lines.slice(-farthest).toReversed()
    if (kind !== unknownKind && kind !== plainLanguage) return
  }
}

function takeLast(parts: Part[], count: number): Line[] {
  const lines: Line[] = []
  while (lines.length < count) {
    const part = parts.at(-1)
    const line = part?.lines.pop()
    if (line) lines.unshift(line)
    else parts.pop()
  }
  while (parts.at(-1)?.lines.length === 0) parts.pop()
  return lines
}
