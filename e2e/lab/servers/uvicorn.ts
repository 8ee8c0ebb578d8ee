/** Uvicorn with one process and one file, /srv/shop/shop.py. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { started } from '../wait'

interface Uvicorn {
  port: number
  code: string
  options?: string[]
  fails?: true
}

export const uvicorn = ({ port, code, options = [], fails }: Uvicorn): Part => ({
  needs: ['uvicorn'],
  async start(room) {
    room.write('/srv/shop/shop.py', code)
    const real = room.real(`127.0.0.1:${port}`).split(':')[1] ?? ''
    const args = ['shop:app', '--app-dir', room.real('/srv/shop'), '--port', real, ...options]
    const running = room.start(programPath('uvicorn') ?? 'uvicorn', args, '/srv/shop')
    room.offer('python-app-log', running.output)
    await started('Uvicorn', running, () => running.output().includes('startup complete'), fails)
  },
})

/** An ASGI application whose every answer `body` makes, a few indented lines. */
export const asgi = (body: string, imports = ''): string => `${imports}
async def app(scope, receive, send):
    if scope['type'] != 'http':
        return
${body}
    await send({'type': 'http.response.start', 'status': 200, 'headers': []})
    await send({'type': 'http.response.body', 'body': b'ok\\n'})
`
