/** A machine as the script sees it: a folder with the few programs it has, and nothing else in its PATH. */
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { programPath } from '../programs'
import type { Shell } from './shells'

/** What every POSIX system has. */
const basics = ['cat', 'grep', 'id', 'sed', 'sleep', 'sort', 'tail']

export interface Machine {
  /** Programs beside the basics: what each runs, as lines of sh. */
  programs?: Record<string, string>
  /** Files by path; the script finds them there. */
  files?: Record<string, string>
}

export interface Ran {
  output: string
  errors: string
  code: number
  /** Files that were not there before, or changed. */
  written: string[]
}

/** Runs a script on such a machine; `/var/log` and the like are the machine's own. */
export async function runOn(machine: Machine, shell: Shell, script: string): Promise<Ran> {
  const box = mkdtempSync(join(tmpdir(), 'collector-'))
  try {
    build(box, machine, shell)
    const file = put(box, 'home/gateway-doctor.sh', inBox(script, box))
    const before = snapshot(box)
    const ran = await execute(shell, file, box)
    return { ...ran, output: ran.output.replaceAll(box, ''), written: difference(before, snapshot(box)) }
  } finally {
    rmSync(box, { recursive: true, force: true })
  }
}

function build(box: string, { programs = {}, files = {} }: Machine, { tools, command }: Shell): void {
  mkdirSync(join(box, 'bin'))
  const link = (name: string, target: string | undefined): void => {
    if (target) symlinkSync(target, join(box, 'bin', name))
  }
  for (const name of [...basics, ...('timeout' in programs ? ['timeout'] : [])])
    link(name, tools === 'busybox' ? programPath('busybox') : onPath(name))
  link('sh', tools === 'busybox' ? programPath('busybox') : onPath(command[0] ?? 'sh'))
  for (const [name, body] of Object.entries(programs))
    if (body !== '') chmodSync(put(box, `bin/${name}`, `#!/bin/sh\n${inBox(body, box)}\n`), 0o755)
  for (const [path, text] of Object.entries(files)) put(box, path, text)
}

const onPath = (name: string): string | undefined =>
  ['/usr/bin', '/bin'].map((folder) => join(folder, name)).find((path) => statSync(path, { throwIfNoEntry: false }))

const inBox = (text: string, box: string): string =>
  text.replaceAll(/(?<![\w./])\/(?:var\/log|said)\//g, (path) => box + path)

function put(box: string, path: string, text: string): string {
  const real = join(box, path)
  mkdirSync(dirname(real), { recursive: true })
  writeFileSync(real, text)
  return real
}

function execute({ command }: Shell, file: string, box: string): Promise<Omit<Ran, 'written'>> {
  const [program = 'sh', ...args] = command
  const env = { PATH: join(box, 'bin'), HOME: join(box, 'home'), TMPDIR: join(box, 'home') }
  return new Promise((resolve) => {
    const child = execFile(
      onPath(program) ?? program,
      [...args, file],
      { cwd: join(box, 'home'), env, timeout: 60_000, maxBuffer: 1 << 24 },
      (error, output, errors) => resolve({ output, errors, code: error ? Number(error.code ?? 1) : 0 }),
    )
    child.stdin?.end()
  })
}

const snapshot = (box: string): Map<string, string> =>
  new Map(
    readdirSync(box, { recursive: true, encoding: 'utf8' }).map((path) => {
      const { size, mtimeMs } = statSync(join(box, path))
      return [path, `${size} ${mtimeMs}`]
    }),
  )

const difference = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path)
