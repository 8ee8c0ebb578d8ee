import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { GuideMap, MapArea, MapStep, Way } from '../../guide/map'
import { stepOnMap } from '../addresses'
import { Text } from '../parts/Prose'
import { useSay } from '../words'
import { Arrows } from './Arrows'
import { AreaMarks } from './AreaMarks'
import { Kind, Shape, wayClass, wayWord } from './marks'
import { placeOf } from './place'
import { StepPanel } from './StepPanel'

interface StepListProps {
  map: GuideMap
  way: Way
  /** The area to unfold. */
  area: string | undefined
  shown: MapStep | undefined
}

/** The whole map in words: areas, their steps, and where each leads. */
export const StepList = ({ map, way, area, shown }: StepListProps): ReactNode => (
  <ul className="map-list">
    {map.areas.map((one) => (
      <li key={one.id}>
        <details open={one.id === area}>
          <AreaSummary area={one} way={way} />
          <ul className="map-steps">
            {one.steps.map((listed) => (
              <ListedStep key={listed.step.id} map={map} way={way} listed={listed} isShown={listed === shown} />
            ))}
          </ul>
        </details>
      </li>
    ))}
  </ul>
)

function AreaSummary({ area, way }: { area: MapArea; way: Way }): ReactNode {
  const say = useSay()
  return (
    <summary>
      <span className="map-title">{say(`area-${area.id}`)}</span> <AreaMarks area={area} way={way} />
    </summary>
  )
}

interface ListedStepProps {
  map: GuideMap
  way: Way
  listed: MapStep
  isShown: boolean
}

function ListedStep({ map, way, listed, isShown }: ListedStepProps): ReactNode {
  const say = useSay()
  const { step, out, evidence, isDoor } = listed
  const mark = wayWord(say, way, step.id)
  return (
    <li className={wayClass(way, step.id)}>
      <Link href={stepOnMap(step.id)} id={placeOf(step.id)} className="map-link" aria-expanded={isShown}>
        <Text template={step.title} />
      </Link>
      <p className="map-facts">
        <Kind of={step.kind} />
        {(evidence.length > 0 || isDoor) && (
          <span className="map-kind">
            <Shape of="paste" /> {say('map-by-paste')}
          </span>
        )}
        {mark !== undefined && <strong>{mark}</strong>}
      </p>
      {isShown ? <StepPanel map={map} way={way} shown={listed} /> : <Arrows map={map} arrows={out} end="to" />}
    </li>
  )
}
