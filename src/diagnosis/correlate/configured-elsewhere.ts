import { backends, isListenedTo } from '../backends'
import { addressFacts, isLoopback, type Things } from '../things'
import type { Rule } from './index'

/** Before any log was pasted: the configuration leads to a port of this machine where nobody listens, and a program waits at another. */
export const rule: Rule = ({ things }) => {
  if (things.asked.length > 0 || things.listening.length === 0) return undefined
  for (const target of things.targets) {
    if (!isLoopback(target.host) || !target.port || isListenedTo(things, target)) continue
    const others = backends(things, target).filter((one) => one.process && !isWanted(one.port, things))
    const [found] = others
    if (!found || others.length > 1 || things.listening.some((one) => one.port === target.port)) continue
    return {
      facts: {
        ...addressFacts('upstream', target),
        ...addressFacts('listen', found),
        'upstream.directive': target.directive,
        'listen.process': found.process ?? '',
      },
      quotes: [target.quote, found.quote],
    }
  }
  return undefined
}

const isWanted = (port: string | undefined, { targets }: Things): boolean =>
  targets.some((target) => target.port !== undefined && target.port === port)
