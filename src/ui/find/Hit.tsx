import type { ReactNode } from 'react'
import type { Found } from '../../guide/search'
import { useGuide } from '../case'
import { useSay } from '../words'

/** What was found: what it is, its title, and the line where it is one. */
export function Hit({ found: { shelf, title, lead, message } }: { found: Found }): ReactNode {
  const say = useSay()
  const { kinds } = useGuide().content
  if (!message)
    return (
      <>
        <small>{say(`one-${shelf}`)}</small>
        <span className="hit-title">{title}</span>
        <small className="hit-lead">{lead}</small>
      </>
    )
  const { kind, line, from } = message
  return (
    <>
      <small>{kinds[kind] ?? kind}</small>
      <code className="hit-line">{from > longestBeginning ? `… ${line.slice(from)}` : line}</code>
      <small className="hit-lead">{title}</small>
    </>
  )
}

/** Times and process ids in front of a message would take all the room. */
const longestBeginning = 12
