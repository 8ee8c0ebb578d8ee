import { useDeferredValue, useId, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { GuideMap } from '../../guide/map'
import { stepOnMap } from '../addresses'
import { useFound } from '../find/useFound'
import { Text } from '../parts/Prose'
import { useSay } from '../words'
import { Kind } from './marks'

/** More than that nobody reads through. */
const most = 8

/** Finds steps by what they are called; pressing one unfolds its area and opens it. */
export function Search({ map }: { map: GuideMap }): ReactNode {
  const say = useSay()
  const field = useId()
  const [typed, setTyped] = useState('')
  const [, go] = useLocation()
  const hits = useFound(useDeferredValue(typed), most, 'steps')
  const found = (hits ?? []).flatMap(({ id }) => map.steps.get(id) ?? [])
  const open = (step: string): void => {
    setTyped('')
    go(stepOnMap(step))
  }
  return (
    <search className="map-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (found[0]) open(found[0].step.id)
        }}
      >
        <label htmlFor={field}>{say('map-find')}</label>
        <input
          id={field}
          type="search"
          className="find-field"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      <p role="status">
        {hits !== undefined &&
          typed.trim() !== '' &&
          say(found.length === 0 ? 'map-found-nothing' : 'map-found', { count: String(found.length) })}
      </p>
      {found.length > 0 && (
        <ul className="map-found">
          {found.map(({ step, area }) => (
            <li key={step.id}>
              <Link href={stepOnMap(step.id)} className="map-link" onClick={() => setTyped('')}>
                <Text template={step.title} />
              </Link>
              <p className="map-facts">
                <Kind of={step.kind} /> · {say(`area-${area}`)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
