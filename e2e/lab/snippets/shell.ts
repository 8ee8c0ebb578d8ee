/** Lines for a shell: its syntax, what shellcheck says, and, where they only read, what happens when they are run. */
import { chmodSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { programPath } from '../programs'
import { runAsServer, start } from '../processes'
import type { Room } from '../room'
import { right, unchecked, withProgram, wrong, type Finding } from './finding'
import type { Checker } from './servers'
import type { Snippet } from './snippet'

/** Nobody waits longer for a command that only looks. */
const patience = 8_000

/**
 * A line has no first line of its own; a variable may be meant for a file of settings; what sudo prints is meant for a
 * file of the person's own; and pgrep cannot show whose a process is.
 */
const excluded = 'SC2148,SC2034,SC2024,SC2009'

export const shell: Checker = async (snippet, room) => {
  if (snippet.platform === 'windows') return unchecked('no Windows here')
  if (snippet.text.startsWith('--')) return options(snippet, room)
  const syntax = await checkSyntax(snippet, room)
  if (syntax.wrong !== undefined) return syntax
  const hindrance = whyNotRun(snippet)
  if (hindrance !== undefined) return unchecked(hindrance, syntax.by)
  return snippet.onlyReads ? runIt(snippet, room, syntax) : syntax
}

async function checkSyntax({ text }: Snippet, room: Room): Promise<Finding> {
  const file = room.write('/srv/snippet.sh', `${text}\n`)
  const broken = await runAsServer('sh', ['-n', file], { cwd: room.dir })
  if (broken !== '') return wrong('sh -n', broken)
  return withProgram('shellcheck', async (path) => {
    const found = await runAsServer(path, ['-s', 'sh', '-f', 'gcc', '-e', excluded, file], { cwd: room.dir })
    return found === '' ? right('sh -n, shellcheck') : wrong('shellcheck', found.replaceAll(`${file}:`, ''))
  })
}

/** Options to be added to a service's line: one of Python's servers has to know them. */
async function options({ text }: Snippet, room: Room): Promise<Finding> {
  room.write('/srv/basket.py', 'def app(environ, start_response): ...\n')
  const cwd = room.folder('/srv')
  const programs = { gunicorn: ['--check-config', 'basket:app'], uvicorn: ['--version'] } as const
  const complaints: string[] = []
  for (const [name, more] of Object.entries(programs)) {
    const path = programPath(name as keyof typeof programs)
    if (!path) return unchecked(`${name} is missing`)
    const output = await runAsServer(path, [...text.split(/\s+/), ...more], { cwd })
    if (!/error/i.test(output)) return right(`${name} ${more[0]}`)
    complaints.push(output)
  }
  return wrong('gunicorn, uvicorn', complaints.join('\n'))
}

function whyNotRun({ platform, text, onlyReads }: Snippet): string | undefined {
  if (!onlyReads) return undefined
  if (platform === 'macos') return 'not run: no macOS here'
  if (platform === 'alpine') return 'not run: no Alpine here'
  // Whatever it is asked, it starts a daemon that stays.
  return text.includes('pm2 ') ? 'not run: pm2 would leave a daemon behind' : undefined
}

const missingProgram = /(?:sh|sudo): \d+: (?:exec: )?([\w-]+): not found|xargs: ([\w-]+): No such file/
/** Docker takes the words of a plugin that it lacks for its own. */
const missingPlugin = /^Usage: {2}docker \[OPTIONS\]/m
const usageError =
  /^usage:|(?:invalid|unrecognized|illegal|unknown|no such|ambiguous) (?:option|flag|argument|command|shorthand|subcommand)|unknown shorthand|syntax error|unexpected argument|flag provided but not defined|requires an argument/im

/** As an ordinary user, with no password to type, nothing to read from, and no server to reach. */
async function runIt({ text }: Snippet, room: Room, { by }: Finding): Promise<Finding> {
  const sudo = room.write('/srv/bin/sudo', '#!/bin/sh\n[ "$1" = -u ] && shift 2\nexec "$@"\n')
  chmodSync(sudo, 0o755)
  const nowhere = 'http://127.0.0.1:9/'
  const PATH = `${room.real('/srv/bin')}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`
  const npm = { npm_config_registry: nowhere, npm_config_fetch_retries: '0', npm_config_cache: `${room.dir}/npm` }
  const env = { PATH, HOME: room.dir, TERM: 'dumb', http_proxy: nowhere, KUBECONFIG: '/dev/null', ...npm }
  const running = start('sh', ['-c', text], { cwd: room.folder('/srv/work'), env })
  for (let waited = 0; waited < patience && !running.hasEnded(); waited += 20) await sleep(20)
  running.end()
  const output = running.output()
  const missing = missingProgram.exec(output)
  if (missing) return unchecked(`not run: ${missing[1] ?? missing[2] ?? ''} is not here`, by)
  if (missingPlugin.test(output) && text.includes('docker compose'))
    return unchecked('not run: docker compose is not here', by)
  return usageError.test(output) ? wrong('run', output) : right(`${by}, run`)
}
