import { useEffect, useRef, type ReactNode } from 'react'
import type { Step } from '../../content/catalogue'
import { helpStep } from '../../content/edges'
import { useActions, useCase, useGuide } from '../case'
import { Prose, Text } from '../parts/Prose'
import { Sections } from '../parts/Sections'
import { useSay } from '../words'
import { Collect } from './Collect'
import { Fix } from './Fix'
import { Outcome } from './Outcome'
import { Question } from './Question'
import { Terms } from './Terms'

/** The one thing to do now. Focus moves to its heading whenever something led here. */
export function CurrentStep(): ReactNode {
  const say = useSay()
  const step = useCase((state) => state.guide.step)
  const turns = useCase((state) => state.guide.turns.length)
  // A blank that is filled in leads nowhere, so focus stays with the blanks.
  const moves = useCase((state) => state.guide.turns.filter(({ event }) => event.type !== 'fact').length)
  const afterPaste = useCase((state) => state.guide.turns.at(-1)?.event.type === 'evidence')
  const waiting = useCase((state) => state.waiting !== undefined)
  const { undo, jump } = useActions()
  const guide = useGuide()
  const answers = guide.content.answers.filter((answer) => answer.steps.includes(step.id))
  const heading = useRef<HTMLHeadingElement>(null)
  const at = useRef({ step: step.id, moves })
  useEffect(() => {
    // Moving the focus lays the page out anew, which after a long paste is a task of its own.
    if (at.current.step !== step.id || at.current.moves !== moves) setTimeout(() => show(heading.current, afterPaste))
    at.current = { step: step.id, moves }
  }, [step.id, moves, afterPaste])

  return (
    <article className={`step step-${step.kind}`} data-step={step.id}>
      <h1 ref={heading} tabIndex={-1}>
        <Text template={step.title} />
      </h1>
      {step.body.lead.length > 0 && (
        <div className="prose">
          <Prose prose={step.body.lead} />
        </div>
      )}
      <Action step={step} />
      <Sections body={step.body} />
      <Terms step={step} />
      {answers.map((answer) => (
        <details key={answer.id}>
          <summary>{answer.question}</summary>
          <div className="prose">
            <Prose prose={answer.body.lead} />
          </div>
        </details>
      ))}
      {step.sources.length > 0 && (
        <details className="sources">
          <summary>{say('sources')}</summary>
          <ul>
            {step.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="ways-out">
        {turns > 0 && (
          <button type="button" className="plain" onClick={undo}>
            {say('back')}
          </button>
        )}
        {step.id !== helpStep && (
          <button type="button" className="plain" onClick={() => jump(helpStep)}>
            {say('ask-person')}
          </button>
        )}
      </p>
      {waiting && <p role="status">{say('loading')}</p>}
    </article>
  )
}

/** Focus goes to the new step; after a paste the eye goes to what the paste says, which stands just above. */
function show(heading: HTMLElement | null, afterPaste: boolean): void {
  heading?.focus({ preventScroll: true })
  const verdict = afterPaste ? heading?.closest('main')?.querySelector('.verdict') : undefined
  ;(verdict ?? heading)?.scrollIntoView({ block: verdict ? 'start' : 'nearest' })
}

function Action({ step }: { step: Step }): ReactNode {
  switch (step.kind) {
    case 'question':
      return <Question step={step} />
    case 'collect':
      return <Collect step={step} />
    case 'fix':
      return <Fix step={step} />
    case 'outcome':
      return <Outcome step={step} />
  }
}
