import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Arrow, GuideMap } from '../../guide/map'
import { stepOnMap } from '../addresses'
import { Text } from '../parts/Prose'
import { useSay } from '../words'

/** More than that are folded away. */
const most = 8

/** Arrows as lines of words: what takes each, and the step at its other end. */
export function Arrows({
  map,
  arrows,
  end,
}: {
  map: GuideMap
  arrows: readonly Arrow[]
  end: 'from' | 'to'
}): ReactNode {
  const say = useSay()
  const lines = arrows.map((arrow) => <ArrowLine key={arrow.from + arrow.event} map={map} arrow={arrow} end={end} />)
  const rest = lines.slice(most)
  return (
    <>
      <ul className="map-arrows">{lines.slice(0, most)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{say('map-more', { count: String(rest.length) })}</summary>
          <ul className="map-arrows">{rest}</ul>
        </details>
      )}
    </>
  )
}

function ArrowLine({ map, arrow, end }: { map: GuideMap; arrow: Arrow; end: 'from' | 'to' }): ReactNode {
  const say = useSay()
  const there = map.steps.get(arrow[end])
  return (
    <li>
      <span className="map-event">
        {arrow.label === undefined ? say(eventWord(arrow)) : <Text template={arrow.label} />}
        {arrow.isPassable && <> ({say('map-passable')})</>}
      </span>{' '}
      <span aria-hidden="true">{end === 'to' ? '→' : '←'}</span>{' '}
      {there && (
        <Link href={stepOnMap(there.step.id)}>
          <Text template={there.step.title} />
        </Link>
      )}
    </li>
  )
}

/** What the person presses where the step itself has no words for it. */
function eventWord({ event }: Arrow): string {
  if (event === 'otherwise') return 'something-else'
  if (event === 'cannot') return 'cannot-run'
  if (event === 'evidence') return 'map-event-evidence'
  return event.startsWith('jump.') ? 'map-event-jump' : event
}
