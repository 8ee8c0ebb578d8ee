import uPlot from 'uplot'
import { font } from './axes'
import type { ScaledLane } from './scale'

/** Each lane's name above its bars, and the line they stand on. */
export function drawNames(
  { ctx, bbox, valToPos }: uPlot,
  lanes: readonly ScaledLane[],
  names: readonly string[],
  colour: string,
): void {
  ctx.save()
  ctx.fillStyle = ctx.strokeStyle = colour
  ctx.font = font.replace('12px', `${12 * uPlot.pxRatio}px`)
  ctx.textBaseline = 'top'
  ctx.textAlign = 'left'
  ctx.lineWidth = uPlot.pxRatio
  for (const { input, base } of lanes) {
    const bottom = Math.round(valToPos(base, 'y', true)) - uPlot.pxRatio / 2
    const name = shorten(names[input] ?? '', (text) => ctx.measureText(text).width <= bbox.width - 8 * uPlot.pxRatio)
    ctx.fillText(name, bbox.left + 4 * uPlot.pxRatio, valToPos(base + 1, 'y', true) + 4 * uPlot.pxRatio)
    ctx.beginPath()
    ctx.moveTo(bbox.left, bottom)
    ctx.lineTo(bbox.left + bbox.width, bottom)
    ctx.stroke()
  }
  ctx.restore()
}

function shorten(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text
  const chars = Array.from(text)
  while (chars.length > 1 && !fits(`${chars.join('')}…`)) chars.pop()
  return `${chars.join('')}…`
}
