import type { ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import { useActions, useCase } from '../case'
import { Prose, Text } from '../parts/Prose'
import { useSay } from '../words'

export function Question({ step }: { step: StepOf<'question'> }): ReactNode {
  const say = useSay()
  const { answer, otherwise } = useActions()
  const waiting = useCase((state) => state.waiting)
  const isChosen = (id: string): true | undefined => (waiting?.type === 'answer' && waiting.option === id) || undefined
  return (
    <ul className="options" aria-busy={waiting !== undefined}>
      {step.options.map((option) => (
        <li key={option.id}>
          <button type="button" aria-pressed={isChosen(option.id)} onClick={() => answer(option.id)}>
            <Text template={option.label} />
            {option.hint && (
              <small>
                <Prose prose={option.hint} />
              </small>
            )}
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="plain" onClick={otherwise}>
          {say('something-else')}
        </button>
      </li>
    </ul>
  )
}
