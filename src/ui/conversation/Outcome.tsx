import type { ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import { useActions, useCase, useGuide } from '../case'
import { Code } from '../parts/Code'
import { Prose } from '../parts/Prose'
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
      {step.result === 'solved' && cause && cause.prevent.length > 0 && (
        <section>
          <h3>{say('prevent')}</h3>
          <ul className="prose">
            {cause.prevent.map((prose, i) => (
              <li key={i}>
                <Prose prose={prose} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="buttons">
        <button type="button" onClick={restart}>
          {say('restart')}
        </button>
      </div>
    </>
  )
}
