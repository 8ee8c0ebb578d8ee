import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const diagnose = [process.execPath, 'scripts/run.mjs', 'src/cli/diagnose.ts', '--batch']

/** A program that opens its standard input makes it non-blocking for those it started too, as npm may. */
const underOpener = `
  const [command, ...args] = ${JSON.stringify(diagnose)}
  const child = require('node:child_process').spawn(command, args, { stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code))
  process.stdin.pause()`

test('answers each case of a batch before the next is asked, through a pipe that does not block', async () => {
  const run = spawn(process.execPath, ['-e', underOpener], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface(run.stdout)[Symbol.asyncIterator]()
  for (const id of ['one', 'two', 'U+2028 \u2028']) {
    run.stdin.write(`${JSON.stringify({ id, inputs: ['502 Bad Gateway'] })}\n`)
    const { value } = (await answers.next()) as { value?: string }
    expect(JSON.parse(value ?? '')).toMatchObject({ id, inputs: [{ kind: 'error-page' }] })
  }
  run.stdin.end(JSON.stringify({ id: 'without an end of line', inputs: [''] }))
  expect((await answers.next()).value).toContain('without an end of line')
  expect(await new Promise((done) => run.on('exit', done))).toBe(0)
}, 60_000)
