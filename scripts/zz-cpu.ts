import content from 'virtual:content/diagnosis'
import { createDiagnosis } from '../src/diagnosis'
import { failurePatterns, sampleLog } from './sampleLog'
import { spawnSync } from 'node:child_process'
import { writeFileSync, readFileSync } from 'node:fs'
const cpu = (w: () => void): number => {
  const a = process.cpuUsage()
  w()
  const b = process.cpuUsage(a)
  return (b.user + b.system) / 1e6
}
const rgcpu = (f: string): number => {
  const r = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time rg -j1 -c -f /tmp/w/bt/patterns ${f} >/dev/null`])
  const [u, s] = r.stderr.toString().trim().split(' ').map(Number)
  return u! + s!
}
export async function main() {
  await Promise.resolve()
  const { begin, judge } = createDiagnosis(content)
  writeFileSync('/tmp/w/bt/patterns', failurePatterns.join('\n'))
  for (const share of [0.7, 0.01]) {
    const f = `/tmp/w/bt/log-${share}`
    const parts = [...sampleLog(100, share)]
    writeFileSync(f, Buffer.concat(parts))
    const bytes = new Uint8Array(readFileSync(f))
    const own: number[] = [],
      rg: number[] = []
    const only = Number(process.env.ROUNDS ?? 5)
    for (let i = 0; i < only; i++) {
      own.push(
        cpu(() => {
          const r = begin(0)
          for (let at = 0; at < bytes.length; at += 4194304) r.feed(bytes.subarray(at, at + 4194304))
          judge([r.end()])
        }),
      )
      rg.push(rgcpu(f))
    }
    console.log(
      share,
      own.map((x) => x.toFixed(3)).join(' '),
      '| rg',
      rg.map((x) => x.toFixed(3)).join(' '),
      'min ratio',
      (Math.min(...rg) / Math.min(...own)).toFixed(2),
    )
  }
}
