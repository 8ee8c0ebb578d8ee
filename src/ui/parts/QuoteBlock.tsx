import type { ReactNode } from 'react'
import type { Quote } from '../../content/evidence'
import { useSay } from '../words'
import { usePasteNames } from './pasteNames'

/** A line as it was pasted, with the telling part marked and its place named. */
export function QuoteBlock({ quote }: { quote: Quote }): ReactNode {
  const say = useSay()
  const name = usePasteNames()[quote.input]
  const [start, end] = quote.mark ?? [0, 0]
  const place = say(name ? 'quote-place-file' : 'quote-place', {
    name: name ?? '',
    paste: String(quote.input + 1),
    line: String(quote.line),
  })
  return (
    <figure className="quote">
      <figcaption>{place}</figcaption>
      <pre tabIndex={0} aria-label={place}>
        {quote.text.slice(0, start)}
        {end > start && <mark>{quote.text.slice(start, end)}</mark>}
        {quote.text.slice(end)}
      </pre>
    </figure>
  )
}
