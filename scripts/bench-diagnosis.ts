import { spawnSync } from 'node:child_process'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from '../src/diagnosis'
import { decode } from '../src/diagnosis/decode'
import { compare, createRipgrep, megabytes, mixes, withFolder, writeLog } from './benchFiles'

const rounds = 5
const piece = 4 * 1024 * 1024

const { begin, judge } = createDiagnosis(content)

/** The whole diagnosis of a file in memory, handed on as it comes from a disk. */
function diagnoseBytes(bytes: Uint8Array): void {
  const reader = begin(0)
  for (let at = 0; at < bytes.length; at += piece) reader.feed(bytes.subarray(at, at + piece))
  judge([reader.end()])
}

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

function speed(folder: string): void {
  const file = join(folder, 'error.log')
  const ripgrep = createRipgrep(folder)
  for (const { name, share } of mixes) {
    writeLog(file, megabytes, share)
    const bytes = readFileSync(file)
    const own: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      own.push(seconds(() => diagnoseBytes(bytes)))
      if (ripgrep) theirs.push(ripgrep(file))
    }
    console.log(`Node, ${name}: ${compare(own, theirs)}`)
  }
}

/** How much more memory this process takes at most while it reads a file. */
async function readOnce(file: string): Promise<void> {
  const rss = (): number => process.memoryUsage.rss() / 2 ** 20
  const before = rss()
  let peak = before
  const reader = begin(0)
  for await (const chunk of decode(createReadStream(file, { highWaterMark: piece })).chunks) {
    reader.feed(chunk)
    peak = Math.max(peak, rss())
  }
  judge([reader.end()])
  const growth = Math.max(peak, rss()) - before
  console.log(`${before.toFixed(0)} MB before, ${growth.toFixed(0)} MB more at most`)
}

/** Each file in a process of its own: what an earlier one left behind would hide the growth. */
function memory(folder: string): void {
  const file = join(folder, 'error.log')
  for (const size of [megabytes, 10 * megabytes]) {
    writeLog(file, size, 0.7)
    const child = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/bench-diagnosis.ts', file])
    console.log(`Node, ${size} MB from a file: the process takes ${child.stdout.toString().trim()}`)
  }
}

/**
 * `npm run bench:diagnosis`: the whole diagnosis against `rg -j1 -c -f` with the same messages, alternating in one run.
 * The ratio is the figure: above 1 the diagnosis is faster than ripgrep counting.
 */
export async function main([file]: readonly string[]): Promise<void> {
  if (file !== undefined) return readOnce(file)
  await withFolder((folder) => {
    speed(folder)
    memory(folder)
    return Promise.resolve()
  })
}
