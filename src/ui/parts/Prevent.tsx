import type { ReactNode } from 'react'
import type { Cause } from '../../content/catalogue'
import { useSay } from '../words'
import { Prose } from './Prose'

/** What keeps a cause from coming back. */
export function Prevent({ cause }: { cause: Cause }): ReactNode {
  const say = useSay()
  if (cause.prevent.length === 0) return null
  return (
    <section>
      <h2>{say('prevent')}</h2>
      <ul className="prose">
        {cause.prevent.map((prose, i) => (
          <li key={i}>
            <Prose prose={prose} />
          </li>
        ))}
      </ul>
    </section>
  )
}
