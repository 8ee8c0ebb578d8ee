import type { ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import { useActions } from '../case'
import { Care, Doing } from '../parts/Doing'
import { useSay } from '../words'

/** Do this, then say whether it worked. */
export function Fix({ step }: { step: StepOf<'fix'> }): ReactNode {
  const say = useSay()
  const { worked, failed } = useActions()
  return (
    <>
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
