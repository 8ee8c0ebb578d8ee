/** How the kinds of step and the person's way are told apart: by shape and by word. */
import type { ReactNode } from 'react'
import type { Step } from '../../content/catalogue'
import type { Way } from '../../guide/map'
import { useSay, type Say } from '../words'

const kinds = ['question', 'collect', 'fix', 'outcome'] as const

/** A diamond asks, a sheet is to be filled, a nut is to be turned, a ring is the end. */
const shapes: Record<Step['kind'] | 'paste', string> = {
  question: 'M8 1 15 8 8 15 1 8Z',
  collect: 'M3 1h7l3 3v11H3ZM5.5 7h5M5.5 10.5h5',
  fix: 'M4.5 2h7L15 8l-3.500 6h-7L1 8ZM8 5.500a2.500 2.500 0 1 0 .01 0Z',
  outcome: 'M8 1a7 7 0 1 0 .01 0ZM8 4.500a3.500 3.500 0 1 0 .01 0Z',
  paste: 'M8 1v9M4 6.500l4 4 4-4M2 14.500h12',
}

export const Shape = ({ of }: { of: Step['kind'] | 'paste' }): ReactNode => (
  <svg className="map-shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <path d={shapes[of]} />
  </svg>
)

export function Kind({ of }: { of: Step['kind'] }): ReactNode {
  const say = useSay()
  return (
    <span className="map-kind">
      <Shape of={of} /> {say(`map-kind-${of}`)}
    </span>
  )
}

/** Where a step stands on the person's way, in words; nothing where it does not. */
export function wayWord(say: Say, way: Way, id: string): string | undefined {
  if (way.at === id) return say('map-here')
  if (way.passed.has(id)) return say('map-passed')
  const number = way.steps.lastIndexOf(id) + 1
  return number === 0 ? undefined : say('map-been', { number: String(number) })
}

export const wayClass = (way: Way, id: string): string => {
  if (way.at === id) return 'here'
  return way.steps.includes(id) ? 'been' : ''
}

export function Legend(): ReactNode {
  const say = useSay()
  return (
    <ul className="map-legend" aria-label={say('map-legend')}>
      {kinds.map((kind) => (
        <li key={kind} className={kind}>
          <Kind of={kind} />
        </li>
      ))}
      <li>
        <Shape of="paste" /> {say('map-by-paste')}
      </li>
    </ul>
  )
}
