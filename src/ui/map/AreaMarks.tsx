import type { ReactNode } from 'react'
import { areaOf } from '../../content/edges'
import type { MapArea, Way } from '../../guide/map'
import { useSay } from '../words'

/** How many steps an area has, and how many of them the person met. */
export function AreaMarks({ area, way }: { area: MapArea; way: Way }): ReactNode {
  const say = useSay()
  const met = new Set(way.steps.filter((id) => areaOf(id) === area.id)).size
  const isHere = areaOf(way.at) === area.id
  return (
    <>
      <span className="map-count">{say('map-area-steps', { count: String(area.steps.length) })}</span>
      {isHere && <strong className="map-mark">{say('map-here')}</strong>}
      {!isHere && met > 0 && <strong className="map-mark">{say('map-area-way', { count: String(met) })}</strong>}
    </>
  )
}
