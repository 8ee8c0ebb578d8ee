import type { Quote, Timeline, Verdict } from '../content/evidence'
import type { CaseEvent } from '../guide/events'
import type { CaseDocument, Paste } from './document'
import { createRedactor, type Redactor } from './redact'

/** The case without anything that names people or machines, and without pasted lines that nothing rests on. */
export function shareable(document: CaseDocument, redact: Redactor = createRedactor()): CaseDocument {
  const lastEvidence = document.events.findLastIndex((event) => event.type === 'evidence')
  return {
    ...document,
    events: document.events.map((event, index) => maskEvent(event, redact, index === lastEvidence)),
    pastes: document.pastes.map((paste, input) => quotedLines(paste, input, document.events[lastEvidence], redact)),
  }
}

function maskEvent(event: CaseEvent, redact: Redactor, isLast: boolean): CaseEvent {
  if (event.type === 'fact') return { ...event, value: redact(event.value) }
  if (event.type !== 'evidence') return event
  return { ...event, verdict: maskVerdict(event.verdict, redact, isLast) }
}

/** Earlier verdicts are only needed to find the way again, so their quotes stay behind. */
function maskVerdict(verdict: Verdict, redact: Redactor, withQuotes: boolean): Verdict {
  const quotes = (all: Quote[]): Quote[] => (withQuotes ? all.map((quote) => maskQuote(quote, redact)) : [])
  const reasons = (all: Verdict['causes'][number]['for']) =>
    all.map((reason) => ({ ...reason, says: redact(reason.says), quotes: quotes(reason.quotes) }))
  return {
    inputs: verdict.inputs,
    causes: verdict.causes.map((cause) => ({
      ...cause,
      summary: redact(cause.summary),
      for: reasons(cause.for),
      against: reasons(cause.against),
    })),
    facts: Object.fromEntries(Object.entries(verdict.facts).map(([id, value]) => [id, redact(value)])),
    places: withQuotes
      ? Object.fromEntries(Object.entries(verdict.places).map(([id, quote]) => [id, maskQuote(quote, redact)]))
      : {},
    links: verdict.links.map((link) => ({ ...link, says: redact(link.says), quotes: quotes(link.quotes) })),
    ...(withQuotes && verdict.timeline ? { timeline: maskTimeline(verdict.timeline, redact) } : {}),
  }
}

function maskTimeline(timeline: Timeline, redact: Redactor): Timeline {
  const tops = (all: Timeline['paths']): Timeline['paths'] => all.map(([value, count]) => [redact(value), count])
  return {
    ...timeline,
    failures: timeline.failures.map((one) => ({ ...one, says: redact(one.says) })),
    marks: timeline.marks.map((one) => ({ ...one, says: redact(one.says), quote: maskQuote(one.quote, redact) })),
    paths: tops(timeline.paths),
    upstreams: tops(timeline.upstreams),
  }
}

function maskQuote(quote: Quote, redact: Redactor): Quote {
  const { mark, ...rest } = quote
  if (!mark) return { ...rest, text: redact(quote.text) }
  const before = redact(quote.text.slice(0, mark[0]))
  const telling = redact(quote.text.slice(...mark))
  const after = redact(quote.text.slice(mark[1]))
  return { ...rest, text: before + telling + after, mark: [before.length, before.length + telling.length] }
}

function quotedLines(paste: Paste, input: number, evidence: CaseEvent | undefined, redact: Redactor): Paste {
  const quotes =
    evidence?.type === 'evidence' ? quotesOf(evidence.verdict).filter((quote) => quote.input === input) : []
  const lines = new Map(quotes.map((quote) => [quote.line, redact(quote.text)]))
  const numbers = [...lines.keys()].sort((a, b) => a - b)
  return {
    id: paste.id,
    ...(paste.name === undefined ? {} : { name: redact(paste.name) }),
    text: numbers.map((number) => lines.get(number) ?? '').join('\n'),
    numbers: numbers.flatMap((number) => (lines.get(number) ?? '').split('\n').map((_line, i) => number + i)),
  }
}

export const quotesOf = (verdict: Verdict): Quote[] => [
  ...verdict.causes.flatMap((cause) => [...cause.for, ...cause.against].flatMap((reason) => reason.quotes)),
  ...verdict.links.flatMap((link) => link.quotes),
  ...Object.values(verdict.places),
]
