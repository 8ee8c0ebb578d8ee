import type { PasteText } from './lines'

/** A paste up to this many characters is kept whole. */
const keptWhole = 200_000
const ends = 60
const longestLine = 2_000

/** A piece of a paste that was read line by line. */
interface Piece {
  text: string
  firstLine: number
}

/** The lines that matter of a long paste: its beginning, its end, and what the diagnosis quotes with its neighbours. */
export function excerpt(
  pieces: readonly Piece[],
  quoted: readonly number[],
  between: ReadonlyMap<number, string> = new Map(),
): PasteText {
  const [first, ...others] = pieces
  if (first && others.length === 0 && first.text.length <= keptWhole) return { text: first.text }
  const kept = new Map(between)
  for (const piece of pieces) {
    const lines = piece.text.split(/\r\n|\n|\r/)
    const keep = (number: number): void => {
      const line = lines[number - piece.firstLine]
      if (line !== undefined) kept.set(number, line)
    }
    const last = piece.firstLine + lines.length - 1
    for (let i = 0; i < ends; i++) {
      if (piece === first) keep(piece.firstLine + i)
      if (piece === pieces.at(-1)) keep(last - i)
    }
    for (const number of quoted) for (const near of [number - 1, number, number + 1]) keep(near)
  }
  const numbers = [...kept.keys()].sort((a, b) => a - b)
  return { text: numbers.map((number) => (kept.get(number) ?? '').slice(0, longestLine)).join('\n'), numbers }
}
