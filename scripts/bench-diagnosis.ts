import { spawnSync } from 'node:child_process'
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from '../src/diagnosis'
import { decode } from '../src/diagnosis/decode'
import { failurePatterns, sampleLog } from './sampleLog'

const megabytes = 100
const rounds = 5

const { begin, judge } = createDiagnosis(content)

/** The whole diagnosis of a file in memory, handed on as it comes from a disk. */
function diagnoseBytes(bytes: Uint8Array): void {
  const reader = begin(0)
  const piece = 4 * 1024 * 1024
  for (let at = 0; at < bytes.length; at += piece) reader.feed(bytes.subarray(at, at + piece))
  judge([reader.end()])
}

async function diagnoseFile(file: string): Promise<void> {
  const reader = begin(0)
  for await (const chunk of decode(createReadStream(file, { highWaterMark: 4 * 1024 * 1024 })).chunks)
    reader.feed(chunk)
  judge([reader.end()])
}

function write(file: string, size: number, share: number): void {
  const handle = openSync(file, 'w')
  for (const piece of sampleLog(size, share)) writeSync(handle, piece)
  closeSync(handle)
}

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * `npm run bench:diagnosis`: the whole diagnosis against `rg -j1 -c -f` with the same messages, alternating in one run.
 * The ratio is the figure: above 1 the diagnosis is faster than ripgrep counting.
 */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'error.log')
  const patterns = join(folder, 'patterns')
  writeFileSync(patterns, failurePatterns.join('\n'))
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0
  try {
    for (const [name, share] of [
      ['dense, 70 % of lines match', 0.7],
      ['sparse, 1 % of lines match', 0.01],
    ] as const) {
      write(file, megabytes, share)
      const bytes = readFileSync(file)
      const own: number[] = []
      const ripgrep: number[] = []
      for (let round = 0; round < rounds; round++) {
        own.push(seconds(() => diagnoseBytes(bytes)))
        ripgrep.push(seconds(() => spawnSync('rg', ['-j1', '-c', '-f', patterns, file])))
      }
      const [ours, theirs] = [median(own), median(ripgrep)]
      const ratio = hasRipgrep ? `${(theirs / ours).toFixed(2)} of ripgrep's speed` : 'ripgrep is not installed'
      console.log(`${name}: ${(megabytes / ours).toFixed(0)} MB/s, ${ratio} (median of ${rounds})`)
    }
    for (const size of [100, 1000]) {
      write(file, size, 0.7)
      await diagnoseFile(file)
      const peak = process.resourceUsage().maxRSS / 1024
      console.log(`${size} MB from a file: at most ${peak.toFixed(0)} MB of memory by then`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
