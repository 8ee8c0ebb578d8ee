import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useSay } from '../words'
import { neighbour, type Direction, type Plan } from './layout'
import { placeOf } from './place'
import { holdPaper, useInView, useZoom } from './usePicture'

interface PictureProps {
  /** What it is a picture of. */
  label: string
  /** Stands above it, beside the buttons. */
  head: ReactNode
  plan: Plan
  /** Pairs "from to" that the person's way took. */
  walked: ReadonlySet<string>
  /** The box that was opened, or that the person stands at. */
  focus: string | undefined
  /** Whether the box in focus was opened. */
  isOpen: boolean
  href(id: string): string
  className(id: string): string
  children(id: string): ReactNode
}

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Boxes and the lines between them, to be zoomed, pushed about and walked with arrow keys. */
export function Picture({
  label,
  head,
  plan,
  walked,
  focus,
  isOpen,
  href,
  className,
  children,
}: PictureProps): ReactNode {
  const say = useSay()
  const hint = useId()
  const view = useRef<HTMLDivElement>(null)
  const { zoom, isMeasured, ...change } = useZoom(view, plan)
  const [met, setMet] = useState<string>()
  const [pointed, setPointed] = useState<string>()
  useInView(view, plan, zoom, isMeasured ? (focus ?? plan.boxes[0]?.id) : undefined)
  const isThere = (id: string | undefined): boolean => plan.boxes.some((box) => box.id === id)
  // One stop of the Tab key for the whole picture.
  const stop = isThere(met) ? met : isThere(focus) ? focus : plan.boxes[0]?.id
  const walk = (event: KeyboardEvent): void => {
    const direction = directions[event.key]
    const next = direction && stop !== undefined ? neighbour(plan, stop, direction) : undefined
    if (next === undefined) return
    event.preventDefault()
    document.getElementById(placeOf(next))?.focus()
  }
  return (
    <div className="map-picture">
      <div className="map-head">
        {head}
        <div className="map-zoom">
          {(['smaller', 'larger', 'fit'] as const).map((way) => (
            <button key={way} type="button" onClick={change[way]}>
              {say(`map-${way}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="map-view" ref={view} {...holdPaper}>
        <div className="map-paper" style={{ width: plan.width * zoom, height: plan.height * zoom }}>
          <div
            className="map-drawing"
            style={{ width: plan.width, height: plan.height, transform: `scale(${String(zoom)})` }}
          >
            <Lines plan={plan} walked={walked} near={pointed ?? (isOpen ? focus : met)} />
            <ul aria-label={label} aria-describedby={hint} onKeyDown={walk}>
              {plan.boxes.map(({ id, x, y }) => (
                <li key={id} style={{ left: x, top: y, ...plan.box }}>
                  <Link
                    href={href(id)}
                    id={placeOf(id)}
                    className={`map-box ${className(id)}`}
                    tabIndex={id === stop ? 0 : -1}
                    aria-current={isOpen && id === focus ? 'true' : undefined}
                    draggable={false}
                    onFocus={() => setMet(id)}
                    onPointerEnter={() => setPointed(id)}
                    onPointerLeave={() => setPointed(undefined)}
                  >
                    {children(id)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
      <p id={hint} className="quiet">
        {say('map-keys')}
      </p>
    </div>
  )
}

/** Lines that the person walked, and those of the box at hand, stand out. */
function Lines({
  plan,
  walked,
  near,
}: {
  plan: Plan
  walked: ReadonlySet<string>
  near: string | undefined
}): ReactNode {
  const kindOf = (from: string, to: string): 'walked' | 'near' | 'plain' => {
    if (walked.has(`${from} ${to}`)) return 'walked'
    return near === from || near === to ? 'near' : 'plain'
  }
  return (
    <svg width={plan.width} height={plan.height} aria-hidden="true">
      {(['plain', 'near', 'walked'] as const).map((kind) => (
        <g key={kind} className={kind}>
          <marker
            id={`map-head-${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8Z" />
          </marker>
          {plan.lines
            .filter(({ from, to }) => kindOf(from, to) === kind)
            .map(({ from, to, path }) => (
              <path key={`${from} ${to}`} className="line" d={path} markerEnd={`url(#map-head-${kind})`} />
            ))}
        </g>
      ))}
    </svg>
  )
}
