/** uWSGI with one worker and one file, /srv/shop/shop.py. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { started } from '../wait'

interface Uwsgi {
  /** 127.0.0.1:8000, or a socket's path. */
  at: string
  code: string
  options?: string[]
  /** Its application cannot be loaded. */
  fails?: true
}

export const uwsgi = ({ at, code, options = [], fails }: Uwsgi): Part => ({
  needs: ['uwsgi_python3'],
  async start(room) {
    room.write('/srv/shop/shop.py', code)
    room.folder('/run')
    const args = ['--socket', at, '--master', '--need-app', '--wsgi-file', '/srv/shop/shop.py', ...options]
    const running = room.start(programPath('uwsgi_python3') ?? 'uwsgi_python3', args, '/srv/shop')
    room.offer('python-app-log', running.output)
    await started('uWSGI', running, () => running.output().includes('spawned uWSGI worker'), fails)
  },
})
