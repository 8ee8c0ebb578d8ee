import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { firstStep } from '../../content/edges'
import type { GuideMap, MapStep, Way } from '../../guide/map'
import { areaOnMap, beginAddress, entryAddress } from '../addresses'
import { useGuide } from '../case'
import { Text } from '../parts/Prose'
import { useSay } from '../words'
import { Arrows } from './Arrows'
import { Kind, wayWord } from './marks'
import { placeOf } from './place'

interface StepPanelProps {
  map: GuideMap
  way: Way
  shown: MapStep
}

/** One step: what it is, what leads to it, where it leads, and the ways to it. Another step is another panel (`key`). */
export function StepPanel({ map, way, shown }: StepPanelProps): ReactNode {
  const say = useSay()
  const { step, area, out } = shown
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const mark = wayWord(say, way, step.id)
  const goBack = (): void => document.getElementById(placeOf(step.id))?.focus()
  return (
    <section className="map-panel" aria-labelledby="map-panel">
      <p className="map-facts">
        <Kind of={step.kind} /> · {say(`area-${area}`)}
        {mark !== undefined && (
          <>
            {' '}
            · <strong>{mark}</strong>
          </>
        )}
      </p>
      <h2 id="map-panel" ref={heading} tabIndex={-1}>
        <Text template={step.title} />
      </h2>
      <p className="buttons">
        <Link href={beginAddress(step.id)} className="primary">
          {say('begin-step')}
        </Link>
        <Link href={entryAddress('steps', step.id)} className="map-link">
          {say('map-read')}
        </Link>
      </p>
      <h3>{say('map-to')}</h3>
      {out.length === 0 ? <p>{say('map-no-way-on')}</p> : <Arrows map={map} arrows={out} end="to" />}
      <h3>{say('map-from')}</h3>
      <LeadsHere map={map} shown={shown} />
      <Link href={areaOnMap(area)} className="map-link" onClick={goBack}>
        {say('close')}
      </Link>
    </section>
  )
}

function LeadsHere({ map, shown }: Pick<StepPanelProps, 'map' | 'shown'>): ReactNode {
  const say = useSay()
  const { causes } = useGuide().content
  const { step, into, evidence, isDoor } = shown
  const isFirst = step.id === firstStep
  return (
    <>
      {isFirst && <p>{say('map-first')}</p>}
      {evidence.length > 0 && (
        <>
          <p>{say('map-evidence')}</p>
          <ul className="map-arrows">
            {causes
              .filter(({ id }) => evidence.includes(id))
              .map(({ id, title }) => (
                <li key={id}>
                  <Link href={entryAddress('causes', id)}>
                    <Text template={title} />
                  </Link>
                </li>
              ))}
          </ul>
        </>
      )}
      {isDoor && <p>{say('map-door')}</p>}
      {into.length > 0 && <Arrows map={map} arrows={into} end="from" />}
      {into.length + evidence.length === 0 && !isDoor && !isFirst && <p>{say('map-no-arrow')}</p>}
    </>
  )
}
