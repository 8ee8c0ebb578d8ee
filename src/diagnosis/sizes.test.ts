import { expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from './index'

const { diagnose } = createDiagnosis(content)
const factsOf = (...pastes: string[]): Record<string, string> => diagnose(pastes).facts

const free = `               total        used        free      shared  buff/cache   available
Mem:            1963        1702          71          15         346         104
Swap:              0           0           0`

test('free tells the memory, ps the size of a worker', () => {
  const ps = `USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
root        4160  0.0  0.9 210004 18432 ?        Ss   10:12   0:00 php-fpm: master process (/etc/php/8.2/fpm/php-fpm.conf)
www-data    4162  0.3  2.1 312004 61440 ?        S    10:12   0:01 php-fpm: pool www
www-data    4163  0.3  2.1 312004 69632 ?        S    10:12   0:01 php-fpm: pool www`
  expect(factsOf(free, ps)).toMatchObject({
    'memory.total': '1963',
    'memory.available': '104',
    'worker.count': '2',
    'worker.size': '64',
  })
})

test('what the measuring command prints tells all at once', () => {
  expect(factsOf(`${free}\n12 workers, 64 MB average\n4 processors\n`)).toMatchObject({
    'memory.total': '1963',
    'worker.count': '12',
    'worker.size': '64',
    'cpu.count': '4',
  })
})

test('configurations tell how long each one waits', () => {
  const nginx = 'server {\n  location / {\n    proxy_pass http://127.0.0.1:8000;\n    proxy_read_timeout 2m;\n  }\n}'
  const pool = '[www]\nlisten = /run/php/php8.2-fpm.sock\nrequest_terminate_timeout = 55s\n'
  expect(factsOf(nginx, pool)).toMatchObject({ 'timeout.proxy': '120', 'timeout.app': '55' })
})

test('the command line of Gunicorn tells its limit', () => {
  const ps =
    'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\napp         4162  0.3  2.1 312004 43008 ?        S    10:12   0:01 gunicorn --timeout 45 project.wsgi'
  expect(factsOf(ps)).toMatchObject({ 'timeout.app': '45', 'worker.size': '42' })
})

test('no limit is not a limit of zero seconds', () => {
  const pool = '[www]\nlisten = /run/php/php8.2-fpm.sock\nrequest_terminate_timeout = 0\n'
  expect(factsOf(pool)).not.toHaveProperty('timeout.app')
})
