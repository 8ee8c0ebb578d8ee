/** The two pictures of the map: all areas, and the steps of one. */
import { useMemo, type ReactNode } from 'react'
import { areaOf, firstStep } from '../../content/edges'
import { roadsOf, type GuideMap, type MapArea, type MapStep, type Way } from '../../guide/map'
import { areaOnMap, stepOnMap } from '../addresses'
import { Text } from '../parts/Prose'
import { useSay } from '../words'
import { AreaMarks } from './AreaMarks'
import { layInGrid } from './grid'
import { layOut } from './layout'
import { Kind, Shape, wayClass, wayWord } from './marks'
import { Picture } from './Picture'

const hall = areaOf(firstStep)
const areaBox = { width: 152, height: 104 }
const stepBox = { width: 224, height: 128 }

/** The turns of a way, as pairs of what stands before and after each. */
const turnsOf = (places: readonly string[]): { from: string; to: string }[] =>
  places.flatMap((to, i) => {
    const from = places[i - 1]
    return from === undefined || from === to ? [] : [{ from, to }]
  })
const pairs = (turns: readonly { from: string; to: string }[]): Set<string> =>
  new Set(turns.map(({ from, to }) => `${from} ${to}`))

interface AreasPictureProps {
  map: GuideMap
  way: Way
  head: ReactNode
}

export function AreasPicture({ map, way, head }: AreasPictureProps): ReactNode {
  const say = useSay()
  const turns = useMemo(() => turnsOf(way.steps.map(areaOf)), [way])
  const plan = useMemo(() => {
    // Every area leads back to the first room; with those arrows nothing else could be seen.
    const roads = roadsOf(map).filter(({ to }) => to !== hall)
    return layInGrid(
      map.areas.map(({ id }) => id),
      [...roads, ...turns],
      areaBox,
    )
  }, [map, turns])
  const areas = new Map(map.areas.map((area) => [area.id, area]))
  const met = new Set(way.steps.map(areaOf))
  return (
    <Picture
      label={say('map-areas')}
      head={head}
      plan={plan}
      walked={pairs(turns)}
      focus={areaOf(way.at)}
      isOpen={false}
      href={areaOnMap}
      className={(id) => (id === areaOf(way.at) ? 'area here' : met.has(id) ? 'area been' : 'area')}
    >
      {(id) => (
        <>
          <span className="map-title">{say(`area-${id}`)}</span>
          <AreaMarks area={areas.get(id) ?? { id, steps: [] }} way={way} />
        </>
      )}
    </Picture>
  )
}

interface StepsPictureProps extends AreasPictureProps {
  area: MapArea
  shown: MapStep | undefined
}

export function StepsPicture({ map, way, head, area, shown }: StepsPictureProps): ReactNode {
  const say = useSay()
  const turns = useMemo(() => turnsOf(way.steps), [way])
  const plan = useMemo(() => {
    const ids = area.steps.map(({ step }) => step.id)
    const arrows = [...area.steps.flatMap(({ out }) => out), ...turns]
    return layOut(
      ids,
      arrows.filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
      stepBox,
    )
  }, [area, turns])
  const isHere = areaOf(way.at) === area.id
  return (
    <Picture
      label={say(`area-${area.id}`)}
      head={head}
      plan={plan}
      walked={pairs(turns)}
      focus={shown?.step.id ?? (isHere ? way.at : undefined)}
      isOpen={shown !== undefined}
      href={stepOnMap}
      className={(id) => `${map.steps.get(id)?.step.kind ?? ''} ${wayClass(way, id)}`}
    >
      {(id) => <StepBody shown={map.steps.get(id)} way={way} />}
    </Picture>
  )
}

function StepBody({ shown, way }: { shown: MapStep | undefined; way: Way }): ReactNode {
  const say = useSay()
  if (!shown) return null
  const { step, area, out, evidence, isDoor } = shown
  const mark = wayWord(say, way, step.id)
  const onward = [...new Set(out.map(({ to }) => areaOf(to)))].filter((one) => one !== area && one !== hall)
  return (
    <>
      <span className="map-facts">
        <Kind of={step.kind} />
        {(evidence.length > 0 || isDoor) && (
          <span className="map-by-paste">
            <Shape of="paste" />
            <span className="unseen">{say('map-by-paste')}</span>
          </span>
        )}
      </span>
      <span className="map-title">
        <Text template={step.title} />
      </span>
      {mark !== undefined && <strong className="map-mark">{mark}</strong>}
      {mark === undefined && onward.length > 0 && (
        <span className="map-foot">
          {say('map-onward', { areas: onward.map((one) => say(`area-${one}`)).join(', ') })}
        </span>
      )}
    </>
  )
}
