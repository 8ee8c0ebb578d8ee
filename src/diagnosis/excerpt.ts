import type { PasteText, Reading } from './index'

/** A paste up to this length is kept whole. */
const keptWhole = 200_000
const ends = 60
const longestLine = 2_000

/** The lines that matter of a long paste: its beginning, its end, and what the diagnosis quotes. */
export function excerpt(paste: PasteText, reading: Reading): { text: string; numbers?: number[] } {
  if (paste.text.length <= keptWhole)
    return { text: paste.text, ...(paste.numbers ? { numbers: [...paste.numbers] } : {}) }
  const lines = paste.text.split(/\r\n|\n|\r/)
  const quoted = reading.hits
    .flatMap((hit) => [...hit.quotes, ...hit.variants.map((variant) => variant.quote)])
    .map((quote) => quote.line)
  const kept = new Set<number>()
  for (let i = 1; i <= Math.min(ends, lines.length); i++) kept.add(i).add(lines.length - i + 1)
  for (const number of quoted)
    for (const near of [number - 1, number, number + 1]) if (near >= 1 && near <= lines.length) kept.add(near)
  const numbers = [...kept].sort((a, b) => a - b)
  return { text: numbers.map((number) => (lines[number - 1] ?? '').slice(0, longestLine)).join('\n'), numbers }
}
