import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { roadsOf, type GuideMap, type MapArea } from '../../guide/map'
import { areaOnMap } from '../addresses'
import { useSay } from '../words'

/** An area none of whose steps is opened: the areas around it. */
export function AreaPanel({ map, area }: { map: GuideMap; area: MapArea }): ReactNode {
  const say = useSay()
  const roads = roadsOf(map)
  return (
    <section className="map-panel">
      <p>{say('map-step-hint')}</p>
      <Areas word="map-from" areas={roads.filter(({ to }) => to === area.id).map(({ from }) => from)} />
      <Areas word="map-to" areas={roads.filter(({ from }) => from === area.id).map(({ to }) => to)} />
    </section>
  )
}

function Areas({ word, areas }: { word: string; areas: readonly string[] }): ReactNode {
  const say = useSay()
  if (areas.length === 0) return null
  return (
    <>
      <h3>{say(word)}</h3>
      <ul className="map-areas">
        {areas.map((id) => (
          <li key={id}>
            <Link href={areaOnMap(id)} className="map-link">
              {say(`area-${id}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
