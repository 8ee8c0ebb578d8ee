import type { Box, Line, Plan, Size } from './layout'

const margin = 40
const gap = { x: 40, y: 40 }
const rows = 4
/** How far a line swings out, as a share of its length, so that one back does not lie upon it. */
const swing = 0.14
/** How far a line beside a row swings out; three quarters of that must fit between two rows. */
const reach = 40

/** Boxes in columns of four, in the order they come, with lines straight from box to box. */
export function layInGrid(ids: readonly string[], lines: readonly { from: string; to: string }[], box: Size): Plan {
  const boxes = ids.map((id, i) => ({
    id,
    x: margin + Math.floor(i / rows) * (box.width + gap.x),
    y: margin + (i % rows) * (box.height + gap.y),
  }))
  const drawn = new Map(lines.map(({ from, to }) => [`${from} ${to}`, { from, to }]))
  return {
    width: 2 * margin + Math.ceil(ids.length / rows) * (box.width + gap.x) - gap.x,
    height: 2 * margin + Math.min(ids.length, rows) * (box.height + gap.y) - gap.y,
    box,
    boxes,
    lines: [...drawn.values()].flatMap((line) => swung(line, boxes, box)),
  }
}

interface Point {
  x: number
  y: number
}

function swung(line: { from: string; to: string }, boxes: readonly Box[], box: Size): Line[] {
  const [a, b] = [line.from, line.to].map((id) => boxes.find((one) => one.id === id))
  if (!a || !b || a === b) return []
  const [start, end] = [middle(a, box), middle(b, box)]
  // In a row or a column other boxes may stand between: the line goes through the gap beside them.
  if (start.y === end.y) return [{ ...line, path: arch(start, end, box.height / 2, 'y') }]
  if (start.x === end.x) return [{ ...line, path: arch(start, end, box.width / 2, 'x') }]
  const bend = {
    x: (start.x + end.x) / 2 - (end.y - start.y) * swing,
    y: (start.y + end.y) / 2 + (end.x - start.x) * swing,
  }
  return [{ ...line, path: `M${at(edge(start, bend, box))} Q${at(bend)} ${at(edge(end, bend, box))}` }]
}

/** There on one side, back on the other. */
function arch(start: Point, end: Point, half: number, aside: 'x' | 'y'): string {
  const along = aside === 'y' ? 'x' : 'y'
  const ahead = Math.sign(end[along] - start[along])
  const point = (from: Point, forth: number, out: number): string =>
    at({ ...from, [along]: from[along] + forth * ahead, [aside]: from[aside] - ahead * (half + out) })
  return `M${point(start, 20, 0)} C${point(start, 40, reach)} ${point(end, -40, reach)} ${point(end, -20, 0)}`
}

const middle = ({ x, y }: Box, { width, height }: Size): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Where the line from the middle of a box to a point leaves the box. */
function edge(from: Point, to: Point, { width, height }: Size): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const part = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy))
  return { x: from.x + dx * part, y: from.y + dy * part }
}

const at = ({ x, y }: Point): string => `${Math.round(x)},${Math.round(y)}`
