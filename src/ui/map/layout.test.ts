import { expect, test } from 'vitest'
import content from 'virtual:content/guide'
import { drawMap } from '../../guide/map'
import { layOut, neighbour } from './layout'

const box = { width: 200, height: 80 }

test('no two boxes of any area lie upon each other, and all lie within the picture', () => {
  for (const { steps } of drawMap(content).areas) {
    const ids = steps.map(({ step }) => step.id)
    const inner = steps.flatMap(({ out }) => out).filter(({ to }) => ids.includes(to))
    const plan = layOut(ids, inner, box)
    expect(plan.boxes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    for (const one of plan.boxes) {
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.x + box.width).toBeLessThanOrEqual(plan.width)
      expect(one.y + box.height).toBeLessThanOrEqual(plan.height)
      const clash = plan.boxes.find(
        (other) => other !== one && Math.abs(other.x - one.x) < box.width && Math.abs(other.y - one.y) < box.height,
      )
      expect(clash, `${one.id} and ${clash?.id}`).toBeUndefined()
    }
  }
})

test('every pair of steps that an arrow joins is joined by a line, once', () => {
  const { lines } = layOut(
    ['a', 'b', 'c'],
    [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'b' },
      { from: 'b', to: 'b' },
    ],
    box,
  )
  expect(lines.map(({ from, to }) => [from, to])).toEqual([['a', 'b']])
  expect(lines[0]?.path).toMatch(/^M\d+,\d+ /)
})

test('lines lead from left to right, and what stands alone stands below', () => {
  const { boxes } = layOut(['a', 'b', 'alone'], [{ from: 'a', to: 'b' }], box)
  const [a, b, alone] = ['a', 'b', 'alone'].map((id) => boxes.find((one) => one.id === id))
  expect(b?.x).toBeGreaterThan((a?.x ?? 0) + box.width)
  expect(alone?.y).toBeGreaterThan((a?.y ?? 0) + box.height)
})

test('arrow keys lead to the nearest box in their direction', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y })
  const plan = {
    width: 0,
    height: 0,
    box,
    lines: [],
    boxes: [at('a', 0, 0), at('b', 300, 20), at('c', 0, 100), at('d', 310, 400)],
  }
  expect(neighbour(plan, 'a', 'right')).toBe('b')
  expect(neighbour(plan, 'a', 'down')).toBe('c')
  expect(neighbour(plan, 'c', 'up')).toBe('a')
  expect(neighbour(plan, 'a', 'left')).toBeUndefined()
})
