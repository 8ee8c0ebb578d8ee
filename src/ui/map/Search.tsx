import { useId, useMemo, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { findSteps, type GuideMap } from '../../guide/map'
import { stepOnMap } from '../addresses'
import { Text } from '../parts/Prose'
import { useSay } from '../words'
import { Kind } from './marks'

/** More than that nobody reads through. */
const most = 8

/** Finds steps by what they are called; pressing one unfolds its area and opens it. */
export function Search({ map }: { map: GuideMap }): ReactNode {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [, go] = useLocation()
  const found = useMemo(() => findSteps(map, typed), [map, typed])
  const open = (step: string): void => {
    setTyped('')
    go(stepOnMap(step))
  }
  const values = { count: String(found.length), many: String(most) }
  const word = found.length === 0 ? 'map-found-nothing' : found.length > most ? 'map-found-most' : 'map-found'
  return (
    <search className="map-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (found[0]) open(found[0].step.id)
        }}
      >
        <label htmlFor={id}>{say('map-find')}</label>
        <input
          id={id}
          type="search"
          className="find-field"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      <p role="status">{typed.trim() !== '' && say(word, values)}</p>
      {found.length > 0 && (
        <ul className="map-found">
          {found.slice(0, most).map(({ step, area }) => (
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
