/** Where the boxes and lines of a picture stand. */
import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'

export interface Size {
  width: number
  height: number
}

/** A box by its upper left corner. */
export interface Box {
  id: string
  x: number
  y: number
}

export interface Line {
  from: string
  to: string
  /** The path of an SVG. */
  path: string
}

export interface Plan extends Size {
  /** The size of each box. */
  box: Size
  /** In the order they are read: column by column. */
  boxes: readonly Box[]
  lines: readonly Line[]
}

interface Point {
  x: number
  y: number
}

const margin = 24
const gap = { across: 20, along: 64 }

/** Boxes in columns that lines lead through from left to right; what no line touches stands in rows below. */
export function layOut(ids: readonly string[], lines: readonly { from: string; to: string }[], box: Size): Plan {
  const inner = lines.filter(({ from, to }) => from !== to)
  const joined = new Set(inner.flatMap(({ from, to }) => [from, to]))
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>()
  graph.setGraph({ rankdir: 'LR', nodesep: gap.across, ranksep: gap.along, marginx: margin, marginy: margin })
  for (const id of ids) if (joined.has(id)) graph.setNode(id, { ...box })
  for (const { from, to } of inner) graph.setEdge(from, to, {})
  layout(graph)
  const boxes = graph
    .nodes()
    .map((id) => corner(id, graph.node(id), box))
    .toSorted((a, b) => a.x - b.x || a.y - b.y)
  const drawn = graph.edges().map(({ v, w }) => ({ from: v, to: w, path: curve(graph.edge(v, w).points ?? []) }))
  const layered = size(boxes, box)
  const alone = rowsBelow(
    layered,
    ids.filter((id) => !joined.has(id)),
    box,
  )
  return { ...size([...boxes, ...alone], box), box, boxes: [...boxes, ...alone], lines: drawn }
}

const corner = (id: string, { x = 0, y = 0 }: NodeLabel, box: Size): Box => ({
  id,
  x: x - box.width / 2,
  y: y - box.height / 2,
})

/** Rows as wide as what stands above them, or about as wide as they are high. */
function rowsBelow(above: Size, ids: readonly string[], box: Size): Box[] {
  const step = { x: box.width + gap.across, y: box.height + gap.across }
  const square = Math.ceil(Math.sqrt((ids.length * step.y) / step.x))
  const columns = Math.max(1, square, Math.floor((above.width - 2 * margin + gap.across) / step.x))
  const top = above.height === 0 ? margin : above.height + gap.across
  return ids.map((id, i) => ({
    id,
    x: margin + (i % columns) * step.x,
    y: top + Math.floor(i / columns) * step.y,
  }))
}

const size = (boxes: readonly Box[], box: Size): Size =>
  boxes.length === 0
    ? { width: 0, height: 0 }
    : {
        width: Math.max(...boxes.map(({ x }) => x)) + box.width + margin,
        height: Math.max(...boxes.map(({ y }) => y)) + box.height + margin,
      }

/** A smooth line through the middles between the bends. */
function curve([first, ...bends]: readonly Point[]): string {
  const last = bends.pop()
  if (!first || !last) return ''
  const pieces = bends.map((bend, i) => {
    const next = bends[i + 1] ?? last
    const end = i === bends.length - 1 ? last : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 }
    return `Q${at(bend)} ${at(end)}`
  })
  return [`M${at(first)}`, ...(pieces.length > 0 ? pieces : [`L${at(last)}`])].join(' ')
}

const at = ({ x, y }: Point): string => `${Math.round(x)},${Math.round(y)}`

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The nearest box in a direction; what lies aside counts double, so that arrow keys keep to rows and columns. */
export function neighbour({ boxes }: Plan, id: string, direction: Direction): string | undefined {
  const here = boxes.find((box) => box.id === id)
  if (!here) return undefined
  const distances = boxes.flatMap((box) => {
    const [dx, dy] = [box.x - here.x, box.y - here.y]
    const [ahead, aside] = { up: [-dy, dx], down: [dy, dx], left: [-dx, dy], right: [dx, dy] }[direction] as [
      number,
      number,
    ]
    return ahead > 0 && box.id !== id ? [{ id: box.id, distance: ahead + 2 * Math.abs(aside) }] : []
  })
  return distances.toSorted((a, b) => a.distance - b.distance)[0]?.id
}
