import { useMemo, useState, type ReactNode } from 'react'
import type { Timeline as TimelineData } from '../../content/evidence'
import type { Say } from '../words'
import { Canvas } from './Canvas'
import { clockTime, clockTimeWithin, zoneAhead } from './clock'
import { Legend } from './Legend'
import { Numbers } from './Numbers'
import { createPicture, rowOf, timeOf, worstBucket, type Picture } from './picture'
import { follow, isClosest, isWhole, viewBetween, wholeView, zoomIn, zoomOut, type View } from './view'

/** Everything it needs comes this way, so that it can also be drawn by another copy of the library, as in the widget. */
export interface TimelineProps {
  timeline: TimelineData
  /** What each paste is called. */
  names: readonly string[]
  say: Say
}

/** Failures by the minute of all logs on one axis, what happened to programs, and the same as a table. */
export default function Timeline({ timeline, names, say }: TimelineProps): ReactNode {
  const picture = useMemo(() => createPicture(timeline), [timeline])
  const { view, bucket, look, point } = useLook(picture)
  const { buckets } = picture
  const zooms: [string, boolean, () => View][] = [
    ['timeline-closer', isClosest(view), () => zoomIn(view, buckets, bucket)],
    ['timeline-wider', isWhole(view, buckets), () => zoomOut(view, buckets, bucket)],
    ['timeline-whole', isWhole(view, buckets), () => wholeView(buckets)],
  ]
  return (
    <section className="timeline" aria-label={say('timeline')}>
      <Legend picture={picture} say={say} />
      <Canvas
        picture={picture}
        names={names}
        label={say('timeline-chart')}
        view={view}
        bucket={bucket}
        point={point}
        select={(one, other) => look(viewBetween(one, other, buckets))}
        whole={() => look(wholeView(buckets))}
      />
      <div className="timeline-tools">
        <input
          type="range"
          min={0}
          max={buckets - 1}
          value={bucket}
          aria-label={say('timeline-cursor')}
          aria-valuetext={timeWords(picture, bucket)}
          onChange={(event) => point(Number(event.currentTarget.value))}
        />
        <Readout picture={picture} bucket={bucket} names={names} say={say} />
        <div className="timeline-zooms" role="group" aria-label={say('timeline-zoom')}>
          {zooms.map(([word, isDone, next]) => (
            <button key={word} type="button" aria-disabled={isDone} onClick={() => !isDone && look(next())}>
              {say(word)}
            </button>
          ))}
        </div>
        <p className="timeline-shown" role="status">
          {say('timeline-shown', {
            from: clockTime(timeOf(picture, view.first)),
            to: clockTime(timeOf(picture, view.last), timeOf(picture, view.first)),
          })}
        </p>
      </div>
      <Clocks timeline={timeline} names={names} say={say} />
      <Numbers picture={picture} names={names} say={say} />
    </section>
  )
}

interface Look {
  of: Picture
  view: View
  bucket: number
}

/** What of the picture is shown, and the bucket that is told about. A new picture is shown whole. */
function useLook(picture: Picture) {
  const fresh = useMemo(
    () => ({ of: picture, view: wholeView(picture.buckets), bucket: worstBucket(picture) }),
    [picture],
  )
  const [kept, setLook] = useState<Look>(fresh)
  const change = (next: (before: Look) => Look): void =>
    setLook((before) => next(before.of === picture ? before : fresh))
  return {
    ...(kept.of === picture ? kept : fresh),
    look: (view: View) =>
      change((before) => ({ ...before, view, bucket: Math.min(view.last, Math.max(view.first, before.bucket)) })),
    // The chart tells where the pointer is whenever it draws: what it already knows must not make it draw again.
    point: (bucket: number) =>
      change((before) =>
        before.bucket === bucket ? before : { ...before, bucket, view: follow(before.view, bucket) },
      ),
  }
}

type ReadoutProps = Pick<TimelineProps, 'names' | 'say'> & { picture: Picture; bucket: number }

/** One bucket in words. */
function Readout({ picture, bucket, names, say }: ReadoutProps): ReactNode {
  const { lanes, marks } = rowOf(picture, bucket)
  const happened = new Set(marks.map((mark) => say(`happened-${mark.happens}`)))
  return (
    <p className="timeline-readout" role="status" style={{ minHeight: `${(lanes.length + 1) * lineHeight}em` }}>
      <strong>{[timeWords(picture, bucket), ...happened].join(' · ')}</strong>
      {lanes.map(({ input, failures, requests }) => (
        <span key={input}>
          {say('timeline-of', { name: names[input] ?? '' })} {say('timeline-failures', { count: String(failures) })}
          {requests !== undefined && `, ${say('timeline-requests', { count: String(requests) })}`}
        </span>
      ))}
    </p>
  )
}

const timeWords = (picture: Picture, bucket: number): string =>
  clockTimeWithin(timeOf(picture, bucket), picture.from, timeOf(picture, picture.buckets - 1))

/** Room for all lines there may be, so that nothing below moves while the marker does. */
const lineHeight = 1.56

/** Which logs were moved on the axis because their clocks differ. */
function Clocks({ timeline: { clocks }, names, say }: TimelineProps): ReactNode {
  return clocks
    .map(({ input, ahead }) => ({ input, ahead: zoneAhead(ahead) }))
    .filter(({ ahead }) => ahead !== 0)
    .map(({ input, ahead }) => (
      <p key={input} className="quiet">
        {say(ahead > 0 ? 'timeline-ahead' : 'timeline-behind', {
          name: names[input] ?? '',
          minutes: String(Math.abs(ahead)),
        })}
      </p>
    ))
}
