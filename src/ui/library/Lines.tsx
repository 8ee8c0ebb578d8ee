import type { ReactNode } from 'react'
import messages from 'virtual:content/messages'
import { useGuide } from '../case'
import { useSay } from '../words'

/** The rest is folded away. */
const shownAtOnce = 4

/** Lines that programs print when this is the cause. */
export default function Lines({ cause }: { cause: string }): ReactNode {
  const say = useSay()
  const { kinds } = useGuide().content
  const lines = messages.filter(({ causes }) => causes.includes(cause))
  if (lines.length === 0) return null
  const list = (some: typeof lines): ReactNode => (
    <ul className="lines">
      {some.map(({ id, kind, line }) => (
        <li key={id}>
          <small>{kinds[kind] ?? kind}</small>
          <pre tabIndex={0} aria-label={kinds[kind] ?? kind}>
            {line}
          </pre>
        </li>
      ))}
    </ul>
  )
  const more = lines.slice(shownAtOnce)
  return (
    <section>
      <h2>{say('cause-lines')}</h2>
      {list(lines.slice(0, shownAtOnce))}
      {more.length > 0 && (
        <details>
          <summary>{say('cause-more-lines', { count: String(more.length) })}</summary>
          {list(more)}
        </details>
      )}
    </section>
  )
}
