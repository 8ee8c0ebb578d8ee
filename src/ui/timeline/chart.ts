import uPlot from 'uplot'
import { axesFor, axisHeight } from './axes'
import { drawMarks, marksHeight } from './drawMarks'
import { drawNames } from './drawNames'
import { bucketOf, timeOf, type Picture } from './picture'
import { scaleLanes, type ScaledLane } from './scale'
import type { View } from './view'

/** What the person does in the chart, in buckets. */
export interface ChartListener {
  point(bucket: number): void
  select(one: number, other: number): void
  whole(): void
}

export interface Chart {
  show(view: View): void
  point(bucket: number): void
  /** Draws anew: the colours may be others. */
  repaint(): void
  destroy(): void
}

export type Paint = 'text' | 'failures' | 'requests' | 'marks'

interface ChartTools {
  picture: Picture
  names: readonly string[]
  colour(paint: Paint): string
  listener: ChartListener
}

const laneHeight = 76
export const chartHeight = (picture: Picture): number =>
  picture.lanes.length * laneHeight + marksHeight(picture) + axisHeight

/** Draws into `place` and takes its width, whenever that changes. */
export function createChart(place: HTMLElement, tools: ChartTools): Chart {
  const { picture, listener } = tools
  let view: View = { first: 0, last: picture.buckets - 1 }
  let lanes = scaleLanes(picture, view)
  let pointed = 0
  const middle = (bucket: number): number => timeOf(picture, bucket) + picture.step / 2
  const times = Array.from({ length: picture.buckets }, (_, bucket) => middle(bucket))
  const bucketAt = (left: number): number =>
    Math.min(view.last, Math.max(view.first, bucketOf(picture, plot.posToVal(left, 'x'))))
  const data = (): uPlot.AlignedData => [
    times,
    ...lanes.flatMap((lane) => (lane.requests ? [lane.failures, lane.requests] : [lane.failures])),
  ]
  const size = (): { width: number; height: number } => ({
    width: Math.max(160, Math.floor(place.clientWidth)),
    height: chartHeight(picture),
  })
  const keepPoint = (): void => plot.setCursor({ left: plot.valToPos(middle(pointed), 'x'), top: 0 }, false)

  const plot: uPlot = new uPlot(
    {
      ...size(),
      ms: 1,
      legend: { show: false },
      // Half of the day under the last tick needs room where no numbers stand beside it.
      padding: [marksHeight(picture), lanes.some((lane) => lane.requests) ? 0 : 36, 0, 0],
      scales: {
        x: { time: false, range: () => [timeOf(picture, view.first), timeOf(picture, view.last + 1)] },
        y: { range: () => [0, lanes.length] },
      },
      axes: axesFor(
        () => tools.colour('text'),
        () => lanes,
      ),
      series: [{}, ...lanes.flatMap((lane) => seriesFor(lane, tools))],
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false, dist: 6 },
        bind: { dblclick: () => () => (listener.whole(), null) },
      },
      hooks: {
        draw: [
          (self) => drawNames(self, lanes, tools.names, tools.colour('text')),
          (self) => drawMarks(self, picture, tools.colour('marks')),
        ],
        setCursor: [
          (self) => {
            const { left = -1 } = self.cursor
            // The pointer has left: what is told about stays marked.
            if (left < 0) return keepPoint()
            pointed = bucketAt(left)
            listener.point(pointed)
          },
        ],
        setSelect: [
          (self) => {
            const { left, width } = self.select
            if (width > 0) listener.select(bucketAt(left), bucketAt(left + width))
            self.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
          },
        ],
      },
    },
    data(),
    place,
  )
  const resized = new ResizeObserver(() => {
    if (plot.width === size().width) return
    plot.setSize(size())
    keepPoint()
  })
  resized.observe(place)

  return {
    show(next) {
      view = next
      lanes = scaleLanes(picture, view)
      plot.setData(data())
      keepPoint()
    },
    point(bucket) {
      if (bucket === pointed && (plot.cursor.left ?? -1) >= 0) return
      pointed = bucket
      keepPoint()
    },
    repaint: () => plot.redraw(),
    destroy() {
      resized.disconnect()
      plot.destroy()
    },
  }
}

function seriesFor({ base, requests }: ScaledLane, { colour }: ChartTools): uPlot.Series[] {
  const bars = uPlot.paths.bars?.({ size: [0.9, Infinity, 1] })
  const failures: uPlot.Series = {
    ...(bars ? { paths: bars } : {}),
    fill: () => colour('failures'),
    width: 0,
    fillTo: base,
    points: { show: false },
  }
  const all: uPlot.Series = { stroke: () => colour('requests'), width: 1, dash: [4, 3], points: { show: false } }
  return requests ? [failures, all] : [failures]
}
