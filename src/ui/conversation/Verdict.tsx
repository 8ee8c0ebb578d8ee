import { useMemo, type ComponentType, type ReactNode } from 'react'
import { claimed, type Quote, type RankedCause, type Reason } from '../../content/evidence'
import { summarise } from '../../content/timeline'
import { useCase, useGuide } from '../case'
import { usePastes } from '../parts/usePastes'
import { QuoteBlock } from '../parts/QuoteBlock'
import { clockTime } from '../timeline/clock'
import type { TimelineProps } from '../timeline/Timeline'
import { isWorthDrawing } from '../timeline/worth'
import { useSay } from '../words'
import { Meaning } from './Meaning'
import { saidOfPaste, sureWord } from './said'

export interface VerdictProps {
  /** Draws when failures came; the page and the widget load it in their own ways. */
  Timeline: ComponentType<TimelineProps>
}

/** What the evidence says: the cause in plain words, how sure and why, the line it rests on; or that it says nothing. */
export function Verdict({ Timeline }: VerdictProps): ReactNode {
  const say = useSay()
  const { verdict, step } = useCase((state) => state.guide)
  const first = verdict.causes[0]
  if (verdict.inputs.length === 0) return null
  if (step.kind === 'outcome' && step.result === 'solved') return null
  return (
    <section className="verdict" aria-label={say('verdict')}>
      <Read />
      {first && first.confidence >= claimed && <Claim cause={first} Timeline={Timeline} />}
    </section>
  )
}

/** What was recognised in the latest paste. */
function Read(): ReactNode {
  const say = useSay()
  const { kinds } = useGuide().content
  const verdict = useCase((state) => state.guide.verdict)
  const [read, ...rest] = saidOfPaste(verdict, kinds, say)
  return (
    <>
      <p className="read">{read}</p>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

function Claim({ cause, Timeline }: VerdictProps & { cause: RankedCause }): ReactNode {
  const say = useSay()
  const content = useGuide().content.causes.find((one) => one.id === cause.id)
  const best = cause.for[0]
  const quotes = distinct(cause.for.flatMap((reason) => reason.quotes))
  return (
    <>
      <h2>{cause.summary}</h2>
      <p className="sure">
        <strong>{say(sureWord(cause))}</strong>
        {content && (
          <>
            {' '}
            · {content.title}
            {content.term ? ` (${content.term})` : ''}
          </>
        )}
        {best && <Often reason={best} />}
      </p>
      {quotes.slice(0, 2).map((quote, i) => (
        <QuoteBlock key={i} quote={quote} />
      ))}
      <When />
      <Drawn Timeline={Timeline} />
      {content && <Meaning body={content.body} />}
    </>
  )
}

/** How often it was said: one stray line among thousands is told to be that. */
function Often({ reason }: { reason: Reason }): ReactNode {
  const say = useSay()
  const lines = useCase((state) => state.guide.verdict.inputs[reason.quotes[0]?.input ?? -1]?.lines ?? 0)
  if (reason.count > 1) return <> · {say('seen-times', { count: String(reason.count) })}</>
  return lines >= manyLines ? <> · {say('seen-once', { lines: String(lines) })}</> : null
}

/** From how many lines on a single one is remarkable. */
const manyLines = 1000

/** When failures came, where the logs tell times. */
function When(): ReactNode {
  const say = useSay()
  const timeline = useCase((state) => state.guide.verdict.timeline)
  const summary = timeline && summarise(timeline)
  if (!timeline || !summary || summary.count < 2) return null
  const { count, from, to, worst, most, share } = summary
  const buckets = Math.round((to - from) / (timeline.step * 60_000)) + 1
  return (
    <p className="when">
      {say('timeline-many', { count: String(count), from: clockTime(from), to: clockTime(to, from) })}
      {most > remarkable * (count / buckets) && (
        <> {say('timeline-peak', { worst: clockTime(worst, from), most: String(most), step: String(timeline.step) })}</>
      )}
      {share !== undefined && <> {say('timeline-rate', { share: share.toFixed(share < 10 ? 1 : 0) })}</>}
    </p>
  )
}

/** The same as a picture, where it shows more than the sentence says. */
function Drawn({ Timeline }: VerdictProps): ReactNode {
  const say = useSay()
  const { inputs, timeline } = useCase((state) => state.guide.verdict)
  const pastes = usePastes()
  const names = useMemo(
    () => inputs.map((_, i) => pastes[i]?.name ?? say('timeline-paste', { paste: String(i + 1) })),
    [inputs, pastes, say],
  )
  if (!timeline || !isWorthDrawing(timeline)) return null
  return (
    <div className="timeline-place">
      <Timeline timeline={timeline} names={names} say={say} />
    </div>
  )
}

/** A peak so many times above the average is worth a word. */
const remarkable = 1.5

const distinct = (quotes: Quote[]): Quote[] =>
  quotes.filter(
    (quote, i) => quotes.findIndex((other) => other.input === quote.input && other.text === quote.text) === i,
  )
