/** One `npm install` with settings of the failure's own: nothing of this machine's npm gets in. */
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import type { Room } from '../room'
import type { Part } from '../failure'

export const npmPackage = 'left-basket'
const project = '/srv/shop'

interface Npm {
  /** Lines of the project's .npmrc. */
  settings?: string[]
  /** What npm runs under, in the lab only. */
  env?: Record<string, string>
}

/** The project and its settings, which are among the pastes. */
export const npmProject = ({ settings = [], env = {} }: Npm): Part => ({
  needs: ['npm'],
  async start(room) {
    room.write(`${project}/package.json`, '{ "name": "shop", "version": "1.0.0" }\n')
    room.write(`${project}/.npmrc`, [...settings, ''].join('\n'))
    room.folder('/srv/rosa')
    const npm = (...args: string[]): Promise<string> => runNpm(room, args, env)
    room.offer('npm-config', () => npm('config', 'ls'))
    const output = await npm('install', npmPackage)
    room.offer('npm-output', () => output)
  },
})

/** npm's code for what went wrong. */
export const npmCode = async (room: Room): Promise<string> =>
  /^npm error code (\w+)/m.exec(await room.text('npm-output'))?.[1] ?? 'none'

/** The host of npm's public registry, from npm itself. */
export async function defaultRegistry(room: Room): Promise<string> {
  room.folder(project)
  return new URL(await runNpm(room, ['config', 'get', 'registry'])).hostname
}

function runNpm(room: Room, args: string[], env: Record<string, string> = {}): Promise<string> {
  return runAsServer(programPath('npm') ?? 'npm', args, {
    cwd: room.real(project),
    env: { ...nothingInherited(), ...ownPlaces(room), ...inTerms(env, room) },
  })
}

const inTerms = (env: Record<string, string>, room: Room): Record<string, string> =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name, room.real(value)]))

/** Started by npm itself, the lab has npm's settings in its environment. */
const nothingInherited = (): Record<string, undefined> =>
  Object.fromEntries(Object.keys(process.env).flatMap((name) => (isSetting.test(name) ? [[name, undefined]] : [])))

const isSetting = /^(?:npm_|(?:https?|no|all)_proxy$)/i

const ownPlaces = (room: Room): Record<string, string> => ({
  HOME: room.real('/srv/rosa'),
  npm_config_userconfig: room.real('/srv/rosa/.npmrc'),
  npm_config_globalconfig: room.real('/srv/rosa/npmrc'),
  npm_config_fetch_retries: '0',
  npm_config_update_notifier: 'false',
})
