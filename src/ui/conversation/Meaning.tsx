import type { ReactNode } from 'react'
import type { Body } from '../../content/prose'
import { Prose } from '../parts/Prose'
import { Sections } from '../parts/Sections'
import { useSay } from '../words'

/** What a cause means and what else looks like it, folded away below the claim. */
export function Meaning({ body }: { body: Body }): ReactNode {
  const say = useSay()
  if (body.lead.length === 0) return null
  return (
    <details>
      <summary>{say('cause-means')}</summary>
      <div className="prose">
        <Prose prose={body.lead} />
      </div>
      <Sections body={body} />
    </details>
  )
}
