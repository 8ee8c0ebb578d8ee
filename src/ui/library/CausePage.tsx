import { useMemo, type ReactNode } from 'react'
import type { Cause } from '../../content/catalogue'
import { findRelated } from '../../content/related'
import { useGuide } from '../case'
import { Prevent } from '../parts/Prevent'
import { useSay } from '../words'
import { Lines } from './linesPart'
import { BeginHere, Reading, Related, Sources } from './Pieces'

/** Why a request fails: what it means, the lines that show it, what to do, how to keep it away. */
export function CausePage({ cause }: { cause: Cause }): ReactNode {
  const say = useSay()
  const { steps, commands, causes } = useGuide().content
  const relatedTo = useMemo(() => findRelated(steps), [steps])
  const cures = steps.filter((step) => step.treats.includes(cause.id))
  return (
    <article>
      <h1>{cause.title}</h1>
      <p className="quiet">
        {say('cause-where', { link: say(`link-${cause.link}`) })}
        {cause.term && <> · {say('cause-term', { term: cause.term })}</>}
      </p>
      <Reading body={cause.body} />
      {cures[0] && <BeginHere step={cures[0].id} word="begin-cause" />}
      <Related word="cause-cures" shelf="steps" entries={cures} />
      <Lines cause={cause.id} />
      <Related
        word="cause-commands"
        shelf="commands"
        entries={commands.filter((command) => command.causes.includes(cause.id))}
      />
      <Prevent cause={cause} />
      <Related
        word="cause-related"
        shelf="causes"
        entries={relatedTo(cause.id).flatMap((id) => causes.filter((one) => one.id === id))}
      />
      <Sources of={cause} />
    </article>
  )
}
