import { useMemo, useState, type ReactNode } from 'react'
import type { Quote } from '../../content/evidence'
import { useSay } from '../words'
import { usePastes } from './usePastes'

/** So many lines above and below a quote are shown on demand. */
const around = 8

/** A line as it was pasted, with the telling part marked and its place named; the paste around it on demand. */
export function QuoteBlock({ quote }: { quote: Quote }): ReactNode {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const paste = usePastes()[quote.input]
  const name = paste?.name
  const place = say(name ? 'quote-place-file' : 'quote-place', {
    name: name ?? '',
    paste: String(quote.input + 1),
    line: String(quote.line),
  })
  const { before, after } = useMemo(() => (open ? linesAround(paste, quote) : none), [open, paste, quote])
  const canOpen = paste !== undefined && paste.text.length > quote.text.length + 1
  const [start, end] = quote.mark ?? [0, 0]
  return (
    <figure className="quote">
      <figcaption>
        {place}
        {canOpen && (
          <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? 'quote-around-less' : 'quote-around')}
          </button>
        )}
      </figcaption>
      <pre tabIndex={0} aria-label={place}>
        {open && <span className="quiet">{before.map((line) => `${line}\n`)}</span>}
        {quote.text.slice(0, start)}
        {end > start && <mark>{quote.text.slice(start, end)}</mark>}
        {quote.text.slice(end)}
        {open && <span className="quiet">{after.map((line) => `\n${line}`)}</span>}
      </pre>
    </figure>
  )
}

/** So many characters tell one line from another. */
const telling = 80

const none = { before: [], after: [] }

/** What stands beside a quote in what was kept of its paste. */
function linesAround(
  paste: ReturnType<typeof usePastes>[number] | undefined,
  { line, text }: Quote,
): { before: string[]; after: string[] } {
  if (!paste) return none
  const lines = paste.text.split(/\r?\n/)
  const first = paste.numbers ? paste.numbers.indexOf(line) : line - 1
  const quoted = text.split('\n')
  // A long line is quoted by its beginning.
  if (lines[first]?.slice(0, telling) !== quoted[0]?.slice(0, telling)) return none
  const next = first + quoted.length
  return { before: lines.slice(Math.max(0, first - around), first), after: lines.slice(next, next + around) }
}
