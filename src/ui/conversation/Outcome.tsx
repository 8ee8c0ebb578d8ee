import type { ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import { isWithinReach } from '../../guide/ways'
import { useActions, useCase, useGuide } from '../case'
import { Code } from '../parts/Code'
import { Prevent } from '../parts/Prevent'
import { Text } from '../parts/Prose'
import { useSay } from '../words'

/** Solved, explained, or handed to a person with the message to send. */
export function Outcome({ step }: { step: StepOf<'outcome'> }): ReactNode {
  const say = useSay()
  const { restart } = useActions()
  const guide = useGuide()
  const first = useCase((state) => state.guide.causes[0]?.id)
  const cause = guide.content.causes.find((one) => one.id === first)
  return (
    <>
      {step.message && <Code template={step.message} label={say('message')} isMessage />}
      {step.result === 'solved' && <Summary />}
      {step.result === 'solved' && cause && <Prevent cause={cause} />}
      <div className="buttons">
        <Next step={step} />
        <button type="button" onClick={restart}>
          {say('restart')}
        </button>
      </div>
    </>
  )
}

/** What is worth a look once it is over; a visitor cannot do anything about the site. */
function Next({ step }: { step: StepOf<'outcome'> }): ReactNode {
  const say = useSay()
  const { jump } = useActions()
  const guide = useGuide()
  const facts = useCase((state) => state.guide.facts)
  const next = step.then === undefined ? undefined : guide.step(step.then)
  if (!next || !isWithinReach(next, facts)) return null
  return (
    <button type="button" className="primary" onClick={() => jump(next.id)}>
      {say('prevent-more')}
    </button>
  )
}

/** What it was, and what mended it. */
function Summary(): ReactNode {
  const say = useSay()
  const guide = useGuide()
  const { causes, verdict, turns } = useCase((state) => state.guide)
  const first = causes[0]?.id
  const was =
    verdict.causes.find((one) => one.id === first)?.summary ??
    guide.content.causes.find((one) => one.id === first)?.title
  const last = turns.at(-1)?.event
  const did = last?.type === 'worked' ? guide.step(last.step) : undefined
  if (was === undefined && !did) return null
  return (
    <dl className="solved">
      {was !== undefined && (
        <div>
          <dt>{say('solved-was')}</dt>
          <dd>{was}</dd>
        </div>
      )}
      {did && (
        <div>
          <dt>{say('solved-did')}</dt>
          <dd>
            <Text template={did.title} />
          </dd>
        </div>
      )}
    </dl>
  )
}
