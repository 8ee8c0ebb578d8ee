import type { Line } from './lines'
import { plainLanguage, type Part } from './part'

/** Somebody telling something is brief; in a long paste such words are a program's. */
const longestTale = 60
const longestLine = 3000

/** Programs do not speak of themselves; error pages say "we". */
const speaker = /(?<![\w.'/-])(?:i|i'm|i've|my|me|our|ich|mein|meine|je|mon|mi)(?![\w./-])/i
const smallWords =
  /(?<![\w.'/-])(?:says?|said|since|but|help|please|why|how|what|tried|now|still|it's|don't|also|get|see|have|log|when|after|the)(?![\w./-])/gi

/**
 * Sentences that have a line of a log in their middle ("my log says connect() failed … since I updated"). The log in them is
 * read as what it is; these parts let the words around it be read as words.
 */
export const spokenAround = (parts: readonly Part[]): Part[] => {
  if (parts.reduce((sum, part) => sum + part.lines.length, 0) > longestTale) return []
  const lines = parts.filter((part) => part.kind !== plainLanguage).flatMap((part) => part.lines.filter(isSpoken))
  return lines.length > 0 ? [{ kind: plainLanguage, lines, weight: 0, onlyWords: true }] : []
}

const isSpoken = ({ text }: Line): boolean =>
  text.length <= longestLine &&
  speaker.test(text) &&
  new Set(text.match(smallWords)?.map((word) => word.toLowerCase())).size >= 2
