import uPlot from 'uplot'
import { bucketOf, timeOf, type Picture } from './picture'
import { shapes } from './shapes'
import type { Mark } from './picture'

const rowHeight = 20

/** What happened to programs in this picture, each kind once. */
export const happeningsIn = ({ marks }: Picture): Mark['happens'][] => [...new Set(marks.map((mark) => mark.happens))]

/** Each kind has a row of its own above the lanes, so that shapes of two kinds never cover one another. */
export const marksHeight = (picture: Picture): number => happeningsIn(picture).length * rowHeight + 4

/** A shape and, under it, a line through all lanes, for every bucket with marks. */
export function drawMarks({ ctx, bbox, valToPos }: uPlot, picture: Picture, colour: string): void {
  const ratio = uPlot.pxRatio
  ctx.save()
  ctx.strokeStyle = ctx.fillStyle = colour
  ctx.lineWidth = ratio
  happeningsIn(picture).forEach((happens, row) => {
    const shape = new Path2D(shapes[happens])
    const top = bbox.top - marksHeight(picture) * ratio + row * rowHeight * ratio
    for (const bucket of bucketsOf(picture, happens)) {
      const x = Math.round(valToPos(timeOf(picture, bucket) + picture.step / 2, 'x', true)) + ratio / 2
      if (x < bbox.left || x > bbox.left + bbox.width) continue
      ctx.setLineDash([2 * ratio, 2 * ratio])
      ctx.beginPath()
      ctx.moveTo(x, top + 18 * ratio)
      ctx.lineTo(x, bbox.top + bbox.height)
      ctx.stroke()
      ctx.save()
      ctx.setLineDash([])
      ctx.translate(x - 8 * ratio, top + ratio)
      ctx.scale(ratio, ratio)
      ctx.lineWidth = 2
      ctx.stroke(shape)
      ctx.restore()
    }
  })
  ctx.restore()
}

const bucketsOf = (picture: Picture, happens: Mark['happens']): Set<number> =>
  new Set(picture.marks.flatMap((mark) => (mark.happens === happens ? [bucketOf(picture, mark.at)] : [])))
