/** Gunicorn with one worker and one file, /srv/shop/shop.py, behind a Unix socket. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { started } from '../wait'

export const gunicornSocket = '/run/shop/gunicorn.sock'

interface Gunicorn {
  code: string
  options?: string[]
  /** Its worker cannot boot. */
  fails?: true
}

export const gunicorn = ({ code, options = [], fails }: Gunicorn): Part => ({
  needs: ['gunicorn'],
  async start(room) {
    room.write('/srv/shop/shop.py', code)
    room.folder('/run/shop')
    const args = ['--bind', `unix:${gunicornSocket}`, ...options, 'shop:application']
    const running = room.start(programPath('gunicorn') ?? 'gunicorn', args, '/srv/shop', { PYTHONUNBUFFERED: '1' })
    room.offer('python-app-log', running.output)
    await started('Gunicorn', running, () => running.output().includes('Booting worker'), fails)
  },
})

/** A WSGI application whose every answer `body` makes, a few indented lines. */
export const application = (body: string, imports = ''): string => `${imports}
def application(environ, start_response):
${body}
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'ok\\n']
`
