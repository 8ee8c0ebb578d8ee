import { useState, type ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import type { Turn } from '../../guide/fold'
import { useActions, useCase, useGuide } from '../case'
import { Text } from '../parts/Prose'
import { useSay } from '../words'

/** What was asked and answered, one line each; every answer can be changed in place. */
export function History(): ReactNode {
  const say = useSay()
  const turns = useCase((state) => state.guide.turns)
  if (turns.length === 0) return null
  return (
    <ol className="history" aria-label={say('history')}>
      {turns.flatMap((turn) => [
        <li key={turn.index}>
          <TurnLine turn={turn} />
        </li>,
        ...turn.passed.map((passed) => (
          <li key={`${turn.index} ${passed.step}`} className="passed">
            <PassedLine {...passed} />
          </li>
        )),
      ])}
    </ol>
  )
}

function TurnLine({ turn }: { turn: Turn }): ReactNode {
  const say = useSay()
  const guide = useGuide()
  const { kinds } = guide.content
  const { event } = turn
  if (!turn.heard) return <span className="quiet">{say('turn-unheard')}</span>
  switch (event.type) {
    case 'answer':
    case 'otherwise':
      return <AnswerLine turn={turn} />
    case 'evidence': {
      const input = event.verdict.inputs.at(-1)
      return <>{say('turn-evidence', { count: String(input?.lines ?? 0), kind: kinds[input?.kind ?? ''] ?? '' })}</>
    }
    case 'fact': {
      const fact = guide.content.facts.find((one) => one.id === event.id)
      return (
        <>
          {fact?.label}: <strong>{fact?.values?.[event.value] ?? event.value}</strong>
        </>
      )
    }
    default:
      return (
        <>
          <Text template={guide.step(event.step)?.title ?? event.step} /> <strong>{say(`turn-${event.type}`)}</strong>
        </>
      )
  }
}

function AnswerLine({ turn }: { turn: Turn }): ReactNode {
  const say = useSay()
  const guide = useGuide()
  const { change } = useActions()
  const [open, setOpen] = useState(false)
  const { event } = turn
  if (event.type !== 'answer' && event.type !== 'otherwise') return null
  const step = guide.step(event.step)
  if (step?.kind !== 'question') return null
  const chosen = event.type === 'answer' ? step.options.find((option) => option.id === event.option) : undefined
  return (
    <>
      <Text template={step.title} />{' '}
      <strong>{chosen ? <Text template={chosen.label} /> : say('something-else')}</strong>{' '}
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('change')}
      </button>
      {open && (
        <Choices
          step={step}
          chosen={chosen?.id}
          choose={(option) => {
            setOpen(false)
            change(turn.index, option)
          }}
        />
      )}
    </>
  )
}

interface ChoicesProps {
  step: StepOf<'question'>
  chosen: string | undefined
  choose(option: string): void
}

const Choices = ({ step, chosen, choose }: ChoicesProps): ReactNode => (
  <ul className="choices">
    {step.options.map((option) => (
      <li key={option.id}>
        <button type="button" aria-pressed={option.id === chosen} onClick={() => choose(option.id)}>
          <Text template={option.label} />
        </button>
      </li>
    ))}
  </ul>
)

/** A question that what is known had answered already. */
function PassedLine({ step: id, option }: { step: string; option: string }): ReactNode {
  const say = useSay()
  const { jump } = useActions()
  const step = useGuide().step(id)
  if (step?.kind !== 'question') return null
  const label = step.options.find((one) => one.id === option)?.label ?? ''
  return (
    <>
      <Text template={step.title} />{' '}
      <strong>
        <Text template={label} />
      </strong>{' '}
      <small>{say('passed')}</small>{' '}
      <button type="button" className="plain" onClick={() => jump(id)}>
        {say('change')}
      </button>
    </>
  )
}
