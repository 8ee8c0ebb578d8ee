import type { ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import { useActions, useGuide } from '../case'
import { CommandBlock } from '../parts/CommandBlock'
import { useSay } from '../words'

/** Run this, paste that. */
export function Collect({ step }: { step: StepOf<'collect'> }): ReactNode {
  const say = useSay()
  const { cannot } = useActions()
  const command = useGuide().content.commands.find((one) => one.id === step.command)
  return (
    <>
      {command && <CommandBlock command={command} />}
      <p className="next">{say('paste-below')}</p>
      <div className="buttons">
        <button type="button" onClick={cannot}>
          {say('cannot-run')}
        </button>
      </div>
    </>
  )
}
