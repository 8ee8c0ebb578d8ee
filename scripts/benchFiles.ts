import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failurePatterns, sampleLog } from './sampleLog'

/** The logs that both benchmarks read, and ripgrep beside them. */
export const megabytes = 100
export const mixes = [
  { name: 'dense, 70 % of lines match', share: 0.7 },
  { name: 'sparse, 1 % of lines match', share: 0.01 },
] as const

export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function writeLog(file: string, size: number, share: number): void {
  const handle = openSync(file, 'w')
  for (const piece of sampleLog(size, share)) writeSync(handle, piece)
  closeSync(handle)
}

/** Seconds that ripgrep takes to count the lines of a file that hold one of the messages; nothing where there is none. */
export function createRipgrep(folder: string): ((file: string) => number) | undefined {
  if (spawnSync('rg', ['--version']).status !== 0) return undefined
  const patterns = join(folder, 'patterns')
  writeFileSync(patterns, failurePatterns.join('\n'))
  return (file) => {
    const start = performance.now()
    spawnSync('rg', ['-j1', '-c', '-f', patterns, file])
    return (performance.now() - start) / 1000
  }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Seconds for one of the logs above, ours and ripgrep's, in a sentence. */
export function compare(ours: readonly number[], ripgrep: readonly number[]): string {
  const own = median(ours)
  const ratio = ripgrep.length > 0 ? `${(median(ripgrep) / own).toFixed(2)} of ripgrep's speed` : 'no ripgrep here'
  return `${(megabytes / own).toFixed(0)} MB/s, ${ratio} (median of ${ours.length})`
}
