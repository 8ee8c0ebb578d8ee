import { useEffect, useRef, useState, type ReactNode } from 'react'
import { chartHeight, createChart, type Chart, type ChartListener, type Paint } from './chart'
import type { Picture } from './picture'
import type { View } from './view'

interface CanvasProps extends ChartListener {
  picture: Picture
  names: readonly string[]
  label: string
  view: View
  bucket: number
}

/** The chart. What it shows is said in words beside it, so that nobody needs to see it. */
export function Canvas({ picture, names, label, view, bucket, ...listener }: CanvasProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<Chart>()
  const latest = useRef(listener)
  useEffect(() => void (latest.current = listener))

  useEffect(() => {
    const element = place.current
    if (!element) return
    const made = createChart(element, {
      picture,
      names,
      colour: (paint) => colourOf(element, paint),
      listener: {
        point: (at) => latest.current.point(at),
        select: (one, other) => latest.current.select(one, other),
        whole: () => latest.current.whole(),
      },
    })
    setChart(made)
    const stop = onOtherColours(() => made.repaint())
    return () => {
      stop()
      made.destroy()
    }
  }, [picture, names])
  useEffect(() => chart?.show(view), [chart, view])
  useEffect(() => chart?.point(bucket), [chart, bucket])

  return (
    <div
      ref={place}
      className="timeline-chart"
      role="img"
      aria-label={label}
      style={{ height: chartHeight(picture) }}
    />
  )
}

/** A canvas knows no style sheets: the legend beside it shows what they say, in dark and with forced colours too. */
function colourOf(chart: Element, paint: Paint): string {
  const legend = paint === 'text' ? undefined : chart.parentElement?.querySelector(`.timeline-${paint}`)
  return getComputedStyle(legend ?? chart).color
}

function onOtherColours(act: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  )
  for (const one of media) one.addEventListener('change', act)
  return () => {
    for (const one of media) one.removeEventListener('change', act)
  }
}
