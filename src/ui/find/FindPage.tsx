import { useDeferredValue, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import { entryAddress } from '../addresses'
import { useTitle } from '../useTitle'
import { useSay } from '../words'
import { Hit } from './Hit'
import { useFound } from './useFound'

const most = 30

/** Everything there is, by a few words; what was typed stands in the address, so that it can be passed on. */
export default function FindPage(): ReactNode {
  const say = useSay()
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const found = useFound(useDeferredValue(typed), most)
  useTitle(say('find'))
  return (
    <main className="library">
      <h1>{say('find')}</h1>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          className="find-field"
          aria-label={say('find-label')}
          placeholder={say('find-placeholder')}
          value={typed}
          onChange={(event) => setParams({ q: event.currentTarget.value }, { replace: true })}
        />
      </form>
      <p role="status" className="quiet">
        {typed.trim() === ''
          ? say('find-what')
          : found && say(found.length === 0 ? 'find-none' : 'find-count', { count: String(found.length) })}
      </p>
      <ul className="entries">
        {found?.map((one) => (
          <li key={`${one.shelf} ${one.id} ${one.message?.id ?? ''}`}>
            <Link href={entryAddress(one.shelf, one.id)} className="hit">
              <Hit found={one} />
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
