/** The map: the whole decision graph, with the way of the case at hand. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { drawMap, wayOf, type GuideMap, type MapArea, type MapStep, type Way } from '../../guide/map'
import { mapAddress, readMapSearch, stepOnMap } from '../addresses'
import { useActions, useCase, useGuide } from '../case'
import { Text } from '../parts/Prose'
import { useTitle } from '../useTitle'
import { useSay } from '../words'
import { AreaPanel } from './AreaPanel'
import './map.css'
import { Legend } from './marks'
import { AreasPicture, StepsPicture } from './pictures'
import { Search } from './Search'
import { StepList } from './StepList'
import { StepPanel } from './StepPanel'
import { useView, views, type View } from './useView'

const head = 'map-head'

export default function MapPage(): ReactNode {
  const say = useSay()
  const { complete } = useActions()
  const { isWhole } = useGuide()
  useEffect(() => void complete(), [complete])
  useTitle(say('map'))
  return (
    <main className="map">
      <h1>{say('map')}</h1>
      {isWhole ? <WholeMap /> : <p role="status">{say('loading')}</p>}
    </main>
  )
}

function WholeMap(): ReactNode {
  const say = useSay()
  const { content } = useGuide()
  const state = useCase(({ guide }) => guide)
  const map = useMemo(() => drawMap(content), [content])
  const way = useMemo(() => wayOf(state), [state])
  const named = readMapSearch(useSearch())
  const shown = map.steps.get(named.step ?? '')
  const area = map.areas.find(({ id }) => id === (shown?.area ?? named.area))
  const [view, setView] = useView()
  useFocusOnHead(area?.id)
  return (
    <>
      <p className="prose">{say('map-what')}</p>
      <div className="map-tools">
        <Search map={map} />
        <ViewSwitch view={view} setView={setView} />
      </div>
      {named.step !== undefined && !shown && <p role="status">{say('library-missing', { id: named.step })}</p>}
      <WaySoFar map={map} way={way} />
      {view === 'picture' ? (
        <Pictures map={map} way={way} area={area} shown={shown} />
      ) : (
        <StepList map={map} way={way} area={area?.id} shown={shown} />
      )}
    </>
  )
}

interface PicturesProps {
  map: GuideMap
  way: Way
  area: MapArea | undefined
  shown: MapStep | undefined
}

/** All areas, or one of them beside what was opened in it. */
function Pictures({ map, way, area, shown }: PicturesProps): ReactNode {
  const say = useSay()
  const heading = <Head area={area?.id} />
  if (!area)
    return (
      <>
        <AreasPicture map={map} way={way} head={heading} />
        <p className="prose quiet">{say('map-areas-what')}</p>
      </>
    )
  return (
    <>
      <div className="map-unfolded">
        <StepsPicture key={area.id} map={map} way={way} head={heading} area={area} shown={shown} />
        {shown ? (
          <StepPanel key={shown.step.id} map={map} way={way} shown={shown} />
        ) : (
          <AreaPanel map={map} area={area} />
        )}
      </div>
      <Legend />
    </>
  )
}

/** What is shown, and the way back to everything. */
function Head({ area }: { area: string | undefined }): ReactNode {
  const say = useSay()
  return (
    <h2 id={head} tabIndex={-1}>
      {area === undefined ? (
        say('map-areas')
      ) : (
        <>
          <Link href={mapAddress}>{say('map-areas')}</Link> / {say(`area-${area}`)}
        </>
      )}
    </h2>
  )
}

/** What was pressed is gone once an area has unfolded or folded up: whoever uses keys goes on at the heading. */
function useFocusOnHead(area: string | undefined): void {
  const before = useRef(area)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (before.current !== area && isLost) document.getElementById(head)?.focus()
    before.current = area
  }, [area])
}

function ViewSwitch({ view, setView }: { view: View | undefined; setView(view: View): void }): ReactNode {
  const say = useSay()
  return (
    <div className="map-switch" role="group" aria-label={say('map-view')}>
      {views.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
          {say(`map-${one}`)}
        </button>
      ))}
    </div>
  )
}

/** The way in words, for whoever would rather not look for it in the picture. */
function WaySoFar({ map, way }: { map: GuideMap; way: Way }): ReactNode {
  const say = useSay()
  if (way.steps.length < 2) return null
  return (
    <details className="map-way">
      <summary>{say('map-way', { count: String(way.steps.length) })}</summary>
      <ol>
        {way.steps.map((id, i) => (
          <li key={i}>
            <Link href={stepOnMap(id)}>
              <Text template={map.steps.get(id)?.step.title ?? id} />
            </Link>{' '}
            {i === way.steps.length - 1 ? (
              <strong>{say('map-here')}</strong>
            ) : (
              way.passed.has(id) && <small>{say('map-passed')}</small>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
