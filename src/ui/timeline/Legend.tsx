import type { ReactNode } from 'react'
import type { Say } from '../words'
import { happeningsIn } from './drawMarks'
import type { Picture } from './picture'
import { shapes } from './shapes'

/** What bars, line and shapes stand for. The chart takes its colours from here. */
export function Legend({ picture, say }: { picture: Picture; say: Say }): ReactNode {
  return (
    <ul className="timeline-legend">
      <li>
        <Swatch name="failures" drawing="M2 15 V5 H6 V15 Z M9 15 V1 H13 V15 Z" />
        {say('timeline-bars', { span: spanWords(picture.step / 60_000, say) })}
      </li>
      {picture.lanes.some((lane) => lane.requests) && (
        <li>
          <Swatch name="requests" drawing="M0 8 H4 M6 8 H10 M12 8 H16" />
          {say('timeline-line')}
        </li>
      )}
      {happeningsIn(picture).map((happens) => (
        <li key={happens}>
          <Swatch name="marks" drawing={shapes[happens]} />
          {say(`happened-${happens}`)}
        </li>
      ))}
    </ul>
  )
}

function Swatch({ name, drawing }: { name: 'failures' | 'requests' | 'marks'; drawing: string }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className={`timeline-${name}`}>
      <path d={drawing} fill={name === 'failures' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}

/** How long a bucket is, in the largest unit that needs no fraction. */
export function spanWords(minutes: number, say: Say): string {
  if (minutes % 1440 === 0) return say('span-days', { count: String(minutes / 1440) })
  if (minutes % 60 === 0) return say('span-hours', { count: String(minutes / 60) })
  return say('span-minutes', { count: String(minutes) })
}
