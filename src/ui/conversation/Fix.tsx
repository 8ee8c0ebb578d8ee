import type { ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import { useActions, useGuide } from '../case'
import { Care, Doing } from '../parts/Doing'
import { Text } from '../parts/Prose'
import { useSay } from '../words'

/** Do this, then say whether it worked. */
export function Fix({ step }: { step: StepOf<'fix'> }): ReactNode {
  const say = useSay()
  const { worked, failed } = useActions()
  return (
    <>
      <Cure step={step} />
      <Doing step={step} />
      <Care step={step} />
      <div className="buttons">
        <button type="button" className="primary" onClick={worked}>
          {say('worked')}
        </button>
        <button type="button" onClick={failed}>
          {say('failed')}
        </button>
      </div>
    </>
  )
}

/** Says of quick relief that it is no more than that, and where the lasting cure is. */
function Cure({ step }: { step: StepOf<'fix'> }): ReactNode {
  const say = useSay()
  const { jump } = useActions()
  const cure = useGuide().step(step.cure ?? '')
  if (!cure) return null
  return (
    <p>
      <strong>{say('effect-relief')}</strong> {say('relief-only')} <strong>{say('effect-cure')}</strong>{' '}
      <button type="button" className="plain" onClick={() => jump(cure.id)}>
        <Text template={cure.title} />
      </button>
    </p>
  )
}
