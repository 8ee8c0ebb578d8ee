import { expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from './index'

const { diagnose } = createDiagnosis(content)
const fragment = 'connect() failed (111: Connection refused) while connecting to upstream'

test('words around a line of a log are read as words, and the line as a log', () => {
  const { facts, causes } = diagnose([`my log says ${fragment}, but the container is up`])
  expect(facts).toMatchObject({ 'stack.platform': 'docker' })
  expect(causes[0]?.for.some((reason) => reason.by.startsWith('nginx-error-log/'))).toBe(true)
  expect(causes[0]?.for.every((reason) => reason.count === 1)).toBe(true)
})

test('a line of a log is not taken for words because it holds some', () => {
  const line = `2026/11/21 10:00:01 [error] 812#812: *7 ${fragment}, client: 203.0.113.7, server: container.example.com`
  expect(diagnose([line]).facts['stack.platform']).toBeUndefined()
})
