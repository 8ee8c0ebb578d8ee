import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from '../src/diagnosis'

const megabytes = 24
const rounds = 3

const failures = [
  'connect() failed (111: Connection refused) while connecting to upstream',
  'upstream prematurely closed connection while reading response header from upstream',
  'recv() failed (104: Connection reset by peer) while reading response header from upstream',
  'upstream timed out (110: Connection timed out) while reading response header from upstream',
  'upstream sent too big header while reading response header from upstream',
  'no live upstreams while connecting to upstream',
  'connect() failed (113: No route to host) while connecting to upstream',
  'upstream sent no valid HTTP/1.0 header while reading response header from upstream',
  'SSL_do_handshake() failed (SSL: error:0A00010B:SSL routines::wrong version number) while SSL handshaking to upstream',
  'connect() to unix:/run/php/php8.2-fpm.sock failed (2: No such file or directory) while connecting to upstream',
]

/** An error log of which the given share of lines are upstream errors of ten kinds with varying fields. */
function log(share: number): string {
  const lines: string[] = []
  for (let size = 0, i = 0; size < megabytes * 1e6; i++) {
    const time = `2026/11/21 10:${String(10 + (i % 50))}:${String(10 + (i % 49))}`
    const fields = `client: 203.0.113.${i % 250}, server: shop.example.com, request: "GET /cart/${i} HTTP/1.1"`
    const line =
      (i * 7919) % 100 < share * 100
        ? `${time} [error] 4136#4136: *${i} ${failures[i % failures.length] ?? ''}, ${fields}, upstream: "http://127.0.0.1:${3000 + (i % 4)}/cart/${i}", host: "shop.example.com"`
        : `${time} [notice] 4136#4136: *${i} signal process started for worker ${i}, ${fields}, host: "shop.example.com"`
    lines.push(line)
    size += line.length + 1
  }
  return lines.join('\n')
}

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

/**
 * `npm run bench:diagnosis`: the whole diagnosis against `rg -j1 -c -f` with the same messages, alternating in one run.
 * The ratio is the figure: above 1 the diagnosis is faster than ripgrep counting.
 */
export function main(): void {
  const { read } = createDiagnosis(content)
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const patterns = join(folder, 'patterns')
  writeFileSync(patterns, failures.map((text) => text.replaceAll(/[().]/g, '\\$&')).join('\n'))
  for (const [name, share] of [
    ['dense, 70 % of lines match', 0.7],
    ['sparse, 1 % of lines match', 0.01],
  ] as const) {
    const text = log(share)
    const file = join(folder, 'error.log')
    writeFileSync(file, text)
    const own: number[] = []
    const ripgrep: number[] = []
    for (let round = 0; round < rounds; round++) {
      own.push(seconds(() => read({ text }, 0)))
      ripgrep.push(seconds(() => spawnSync('rg', ['-j1', '-c', '-f', patterns, file])))
    }
    const [ours, theirs] = [Math.min(...own), Math.min(...ripgrep)]
    const speed = `${(text.length / 1e6 / ours).toFixed(0)} MB/s`
    const isThere = spawnSync('rg', ['--version']).status === 0
    console.log(
      `${name}: ${speed}${isThere ? `, ${(theirs / ours).toFixed(2)} of ripgrep's speed` : ' (ripgrep is not installed)'}`,
    )
  }
  rmSync(folder, { recursive: true })
}
