import { expect, test } from 'vitest'
import { layInGrid } from './grid'

const box = { width: 150, height: 100 }
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

test('boxes stand in columns of four, in their order', () => {
  const { boxes, width, height } = layInGrid(ids, [], box)
  expect(boxes.map(({ id }) => id)).toEqual(ids)
  expect(new Set(boxes.slice(0, 4).map(({ x }) => x)).size).toBe(1)
  expect(boxes[4]).toMatchObject({ y: boxes[0]?.y })
  expect(Math.max(...boxes.map(({ x }) => x)) + box.width).toBeLessThan(width)
  expect(Math.max(...boxes.map(({ y }) => y)) + box.height).toBeLessThan(height)
})

test('a line stands once for all that join the same boxes, and none leads to its own box', () => {
  const { lines } = layInGrid(
    ids,
    [
      { from: 'a', to: 'f' },
      { from: 'a', to: 'f' },
      { from: 'b', to: 'b' },
    ],
    box,
  )
  expect(lines.map(({ from, to }) => [from, to])).toEqual([['a', 'f']])
})

test('a line along a row goes beside the boxes between its ends, there and back on different sides', () => {
  const there = layInGrid(ids, [{ from: 'b', to: 'j' }], box).lines[0]?.path ?? ''
  const back = layInGrid(ids, [{ from: 'j', to: 'b' }], box).lines[0]?.path ?? ''
  const heights = (path: string) => [...path.matchAll(/,(\d+)/g)].map(([, y]) => Number(y))
  const row = layInGrid(ids, [], box).boxes[1]?.y ?? 0
  expect(Math.max(...heights(there))).toBeLessThanOrEqual(row)
  expect(Math.min(...heights(back))).toBeGreaterThanOrEqual(row + box.height)
})
