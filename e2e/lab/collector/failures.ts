/** Real failures of the lab, from which the script has to gather what the case still needs. */
import { runnable, withIds } from '../choose'
import { runAll } from '../lab'
import type { Capture } from '../failure'
import type { Case } from './cases'

const chosen = ['refused', 'wrong-port', 'wrong-interface', 'wrong-socket-path']

/** The same failure twice: first thing in a case, and after the error log was pasted. */
export async function fromFailures(): Promise<Case[]> {
  const outcomes = await runAll(runnable(withIds(chosen) ?? []))
  return outcomes.flatMap(({ failure: { id, together }, captures }): Case[] => {
    const log = textOf(captures, 'nginx-error-log')
    const machine = {
      files: {
        '/var/log/nginx/error.log': log,
        '/said/sockets': textOf(captures, 'listening-sockets'),
        '/said/config-test': 'nginx: configuration file /etc/nginx/nginx.conf test is successful\n',
      },
      programs: { ss: 'cat /said/sockets', nginx: 'cat /said/config-test', timeout: '' },
    }
    const common = { system: 'debian' as const, machine, causes: together }
    return [
      { ...common, name: `${id}, from nothing`, asked: 'read-nginx-error-log', pasted: [], kinds: ['nginx-error-log'] },
      { ...common, name: `${id}, after the log`, asked: 'list-listening-sockets', pasted: [log], kinds: [] },
    ]
  })
}

const textOf = (captures: Capture[], source: string): string =>
  captures.find((capture) => capture.source === source)?.text ?? ''
