import { useState, type ReactNode } from 'react'
import type { Command } from '../../content/catalogue'
import { knownSystem, lineFor, systemsOf } from '../../content/systems'
import type { Platform } from '../../content/vocabulary'
import { useActions, useCase } from '../case'
import { useSay } from '../words'
import { Code } from './Code'
import { Prose } from './Prose'
import { Sections } from './Sections'

/** A command to run: for the person's system, with its risk in words, and how to read what it prints. */
export function CommandBlock({ command }: { command: Command }): ReactNode {
  const say = useSay()
  const { setFact } = useActions()
  const facts = useCase((state) => state.guide.facts)
  const offered = systemsOf(command.run)
  const [picked, setPicked] = useState<Platform>()
  const shown =
    picked ?? knownSystem(offered, facts, command.link) ?? (command.run.any === undefined ? offered[0] : 'any')
  const template = shown === undefined ? '' : (lineFor(command.run, shown) ?? '')
  /** The choice is remembered for the next command; "any" is no system, so it holds for this one only. */
  const choose = (name: Platform): void => {
    setPicked(name)
    if (name !== 'any') setFact('os.family', name)
  }

  return (
    <div className="command" role="group" aria-label={command.title}>
      {offered.length > 1 && (
        <div className="platforms" role="group" aria-label={say('platform')}>
          {offered.map((name) => (
            <button key={name} type="button" aria-pressed={name === shown} onClick={() => choose(name)}>
              {say(`platform-${name}`)}
            </button>
          ))}
        </div>
      )}
      <Code template={template} label={command.title} />
      <p className={`risk risk-${command.risk}`}>{say(`risk-${command.risk}`)}</p>
      {command.body.lead.length > 0 && (
        <div className="prose quiet">
          <Prose prose={command.body.lead} />
        </div>
      )}
      {command.undo && (
        <details>
          <summary>{say('undo-title')}</summary>
          <div className="prose">
            <p>
              <Prose prose={command.undo} />
            </p>
          </div>
        </details>
      )}
      <Sections body={command.body} />
    </div>
  )
}
