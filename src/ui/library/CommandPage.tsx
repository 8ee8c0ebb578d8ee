import type { ReactNode } from 'react'
import type { Command } from '../../content/catalogue'
import { useGuide } from '../case'
import { CommandBlock } from '../parts/CommandBlock'
import { BeginHere, Related, Sources } from './Pieces'

/** A command, where it is used, and what it can show. */
export function CommandPage({ command }: { command: Command }): ReactNode {
  const { steps, causes } = useGuide().content
  const users = steps.filter((step) =>
    step.kind === 'collect'
      ? step.command === command.id
      : step.kind === 'fix' && step.do.some((item) => item.command === command.id),
  )
  const asking = users.find((step) => step.kind === 'collect')
  return (
    <article>
      <h1>{command.title}</h1>
      <CommandBlock command={command} />
      {asking && <BeginHere step={asking.id} word="begin-command" />}
      <Related word="command-steps" shelf="steps" entries={users} />
      <Related
        word="command-causes"
        shelf="causes"
        entries={causes.filter((cause) => command.causes.includes(cause.id))}
      />
      <Sources of={command} />
    </article>
  )
}
