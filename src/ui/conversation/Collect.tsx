import { useState, type ReactNode } from 'react'
import type { Command, StepOf } from '../../content/catalogue'
import { useActions, useGuide } from '../case'
import { later } from '../later'
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
      {command?.collect && <InOneGo key={command.id} command={command} />}
    </>
  )
}

/** Few people want the script, so it is loaded when it is asked for. */
const Collector = later(() => import('./Collector'))

/** The quiet second way: everything the case still needs at once. */
function InOneGo({ command }: { command: Command }): ReactNode {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('collector')}
      </button>
      {open && <Collector asked={command} />}
    </>
  )
}
