import { useState, type ReactNode } from 'react'
import { chooseSections, likelySystem, systems, type System } from '../../case/collector/choose'
import { collectorScript, scriptName } from '../../case/collector/script'
import type { Command } from '../../content/catalogue'
import { useCase, useGuide } from '../case'
import { Blank, Code } from '../parts/Code'
import { useSay } from '../words'

/** Everything the case still needs in one script: what it runs, the script to read, how to run it. */
export default function Collector({ asked }: { asked: Command }): ReactNode {
  const say = useSay()
  const { content } = useGuide()
  const state = useCase((all) => all.guide)
  const [picked, setPicked] = useState<System>()
  const system = picked ?? likelySystem(state.facts, asked)
  const { sections, blanks } = chooseSections(content, state, system, asked)
  const script = collectorScript(sections, system)

  return (
    <section className="collector" aria-label={say('collector')}>
      <h2>{say('collector')}</h2>
      <p>{say('collector-what')}</p>
      <p className="quiet">{say('collector-not')}</p>
      <div className="platforms" role="group" aria-label={say('platform')}>
        {systems.map((name) => (
          <button key={name} type="button" aria-pressed={name === system} onClick={() => setPicked(name)}>
            {say(`platform-${name}`)}
          </button>
        ))}
      </div>
      <h3>{say('collector-runs', { count: String(sections.length) })}</h3>
      <ul className="collected">
        {sections.map(({ command }) => (
          <li key={command.id}>{command.title}</li>
        ))}
      </ul>
      {blanks.length > 0 && <Blanks ids={blanks} />}
      <h3>{say('collector-script')}</h3>
      <div className="script">
        <Code template={script} label={say('collector-script')} />
      </div>
      <p>
        <a
          className="download"
          href={`data:text/x-shellscript;charset=utf-8,${encodeURIComponent(script)}`}
          download={scriptName}
        >
          {say('collector-download', { name: scriptName })}
        </a>
      </p>
      <p>{say('collector-run', { name: scriptName })}</p>
      <Code template={`sh ${scriptName}`} label={say('collector-run-line')} />
      <p className="quiet">{say('collector-root', { name: scriptName })}</p>
    </section>
  )
}

/** What would let more commands in. */
function Blanks({ ids }: { ids: readonly string[] }): ReactNode {
  const say = useSay()
  return (
    <>
      <p>{say('collector-blanks')}</p>
      <p className="blanks">
        {ids.map((id) => (
          <Blank key={id} id={id} />
        ))}
      </p>
    </>
  )
}
