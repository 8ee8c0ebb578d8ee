import { expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from './index'

const { diagnose } = createDiagnosis(content)
const answered = (status: number): string =>
  `203.0.113.7 - - [21/Nov/2026:10:12:31 +0000] "GET /cart HTTP/1.1" ${status} 157 "-" "Mozilla/5.0 (X11; Linux x86_64)"`
const isQuiet = (paste: string): boolean | undefined => diagnose([paste]).inputs[0]?.quiet

test('a log in which nothing failed is quiet', () => {
  expect(isQuiet(answered(200))).toBe(true)
})

test('one that shows the error without saying why is not', () => {
  expect(isQuiet(answered(502))).toBe(false)
})
