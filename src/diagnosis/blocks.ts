/** Long pastes are read block by block, so that progress can be told and no block is too long to hold. */
import type { PasteText } from './lines'

const blockLength = 4 * 1024 * 1024

/** Cuts a text at line ends into blocks, each with the number of its first line. */
export function* blocks(paste: PasteText): Generator<PasteText & { firstLine: number; end: number }> {
  if (paste.text.length <= blockLength || paste.numbers) {
    yield { ...paste, firstLine: 1, end: paste.text.length }
    return
  }
  let start = 0
  let firstLine = 1
  while (start < paste.text.length) {
    const cut = paste.text.indexOf('\n', start + blockLength)
    const end = cut < 0 ? paste.text.length : cut + 1
    const text = paste.text.slice(start, end)
    yield { text, firstLine, end }
    firstLine += countLines(text)
    start = end
  }
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
