/** Snippets that no web server reads: units of systemd, lines of JavaScript, YAML. */
import { parse } from 'yaml'
import { runAsServer } from '../processes'
import { phpFpm, type Checker } from './servers'
import { right, unchecked, withProgram, wrong, type Finding } from './finding'

/** The three programs whose settings are written as `name = value`. */
export const ini: Checker = (snippet, room) => {
  if (/^server\./m.test(snippet.text)) return Promise.resolve(unchecked('a property of Spring, which is not installed'))
  return /^\[(?:Unit|Service|Install)\]|^[A-Z]\w+=/m.test(snippet.text) ? unit(snippet, room) : phpFpm(snippet, room)
}

const unit: Checker = ({ text }, room) =>
  withProgram('systemd-analyze', async (path) => {
    const start = '[Service]\nExecStart=/bin/true\n'
    // What it starts is the person's own program: a stand-in is enough here.
    const whole = text.includes('ExecStart=')
      ? text.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true')
      : start + text.replace(/^\[Service\]\n/, '')
    const file = room.write('/run/basket.service', `${whole}\n`)
    const output = await runAsServer(path, ['verify', '--man=no', file], { cwd: room.dir })
    const complaints = output.split('\n').filter((line) => line.includes('basket.service:'))
    return complaints.length > 0
      ? wrong('systemd-analyze verify', complaints.join('\n'))
      : right('systemd-analyze verify')
  })

export const js: Checker = async ({ text }, room) => {
  // A snippet may be the inside of a function.
  const file = room.write('/srv/snippet.mjs', `export async function snippet() {\n${text}\n}\n`)
  const output = await runAsServer(process.execPath, ['--check', file], { cwd: room.dir })
  return output.includes('SyntaxError') ? wrong('node --check', output) : right('node --check')
}

/** The keys of a service that the content may use; the whole list is the Compose specification's. */
const composeKeys = new Set(
  (
    'build cap_add command container_name depends_on deploy entrypoint env_file environment expose extra_hosts ' +
    'healthcheck hostname image init labels logging mem_limit network_mode networks ports restart secrets ' +
    'stop_grace_period stop_signal ulimits user volumes working_dir'
  ).split(' '),
)

export const yaml: Checker = ({ text }) => Promise.resolve(readYaml(text))

function readYaml(text: string): Finding {
  try {
    const data: unknown = parse(text)
    if (!isMap(data)) return right('yaml')
    if ('services' in data) return compose(data['services'])
    return 'apiVersion' in data || 'spec' in data
      ? unchecked('only that it is YAML: kubectl asks a cluster for the rest', 'yaml')
      : unchecked('only that it is YAML: its program is not installed', 'yaml')
  } catch (error) {
    return wrong('yaml', String(error))
  }
}

function compose(services: unknown): Finding {
  const all = isMap(services) ? Object.values(services) : []
  const unknown = all.flatMap((service) => Object.keys(isMap(service) ? service : { [String(service)]: '' }))
  const strange = unknown.filter((key) => !composeKeys.has(key))
  return strange.length > 0
    ? wrong('compose keys', `no key of a service: ${strange.join(', ')}`)
    : right('compose keys')
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
