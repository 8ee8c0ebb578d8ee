import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A declaration that names a side of the screen, or a width of it, in place of one of the text. */
const physical = [
  /^(?:(?:margin|padding|inset|border|scroll-margin|scroll-padding)-)?(?:left|right|top|bottom)(?:-[a-z-]+)?:/,
  /^(?:min-|max-)?(?:width|height):/,
  /^(?:float|clear|text-align): (?:left|right)/,
  /^border-(?:top|bottom)-(?:left|right)-radius:/,
]
/** Four values name top, right, bottom, left; where right and left differ, the other way round would look wrong. */
const fourSides = /^(?:margin|padding|inset|border-width|border-style): (\S+) (\S+) (\S+) (\S+);/

function namesASide(declaration: string): boolean {
  const sides = fourSides.exec(declaration)
  return (sides !== null && sides[2] !== sides[4]) || physical.some((one) => one.test(declaration))
}

const sheets = ['src/ui/look', 'src/ui/timeline', 'src/ui/map', 'src/widget'].flatMap((folder) =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.css') ? [`${folder}/${name}`] : [])),
)
const declarations = sheets.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line, i) => ({ at: `${file}:${i + 1}`, text: line.trim() }))
    .filter(({ text }) => /^[a-z-]+:.*;$/.test(text)),
)

test.each(['margin-left: 4px;', 'left: 0;', 'padding: 0 4px 0 0;', 'max-width: 4rem;', 'text-align: right;'])(
  'a side of the screen is seen in "%s"',
  (declaration) => expect(namesASide(declaration)).toBe(true),
)

test('styles speak of the sides of the text, so that they hold from right to left', () => {
  expect(declarations.length).toBeGreaterThan(300)
  expect(declarations.filter(({ text }) => namesASide(text))).toEqual([])
})
