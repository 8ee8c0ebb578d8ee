/** PM2 with one app, in a process group of its own: cluster mode, so that the app stays in that group and ends with it. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import type { Room } from '../room'
import { until } from '../wait'

interface Pm2 {
  code: string
  /** Of the app's entry in ecosystem.config.json. */
  settings?: Record<string, string | number>
  /** A line of PM2's log that tells that all has happened. */
  awaits?: RegExp
  /** The app is stopped by hand once it runs. */
  stopped?: true
}

export const pm2 = ({ code, settings = {}, awaits = /shop listening/, stopped }: Pm2): Part => ({
  needs: ['pm2'],
  async start(room) {
    room.write('/srv/shop/server.js', code)
    const app = { name: 'shop', script: 'server.js', instances: 1, exec_mode: 'cluster', ...settings }
    const file = room.write('/srv/shop/ecosystem.config.json', JSON.stringify({ apps: [app] }))
    const env = { PM2_HOME: room.folder('/srv/rosa/.pm2'), PM2_WORKER_INTERVAL: '300' }
    const running = room.start(programPath('pm2') ?? 'pm2', ['start', file, '--no-daemon'], '/srv/shop', env)
    room.offer('node-app-log', () => running.output().replace(greeting, ''))
    // Where no PM2 runs, its client starts one, and that one would outlive the lab.
    room.offer('pm2-status', () => (running.hasEnded() ? '' : ask(room, env, 'ls')))
    await until('PM2', () => {
      if (running.hasEnded()) throw new Error(`PM2 did not start: ${running.output()}`)
      return awaits.test(running.output())
    })
    if (stopped) await ask(room, env, 'stop', 'shop')
  },
})

/** What it says about itself before it gets to the app's log, its own list included. */
const greeting = /^[^]*Exit on target PM2[^\n]*\n/

const ask = (room: Room, env: Record<string, string>, ...args: string[]): Promise<string> =>
  runAsServer(programPath('pm2') ?? 'pm2', args, { cwd: room.dir, env: { HOME: room.dir, ...env } })
