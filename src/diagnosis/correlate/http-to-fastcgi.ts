import { accepts, addressFacts, type Address, type Asked, type Things } from '../things'
import type { Seen } from '../setupThings'
import type { Rule } from './index'

/** Apache's HTTP module alone prints these; they do not name the protocol. */
const overHttp = new Set(['apache-error-log/reset-before-answer', 'apache-error-log/closed-before-answer'])

const isHttp = ({ scheme }: { scheme?: string }): boolean => scheme === 'http' || scheme === 'https'
const spokeHttp = (asked: Asked): boolean => isHttp(asked) || (!asked.scheme && overHttp.has(asked.failure))

/** Where HTTP goes, by the log or by the configuration. */
const askedByHttp = ({ asked, targets }: Things): (Address & Seen & { scheme?: string })[] => [
  ...asked.filter(spokeHttp),
  ...targets.filter(isHttp),
]

/** The proxy speaks HTTP to an address where PHP-FPM listens, and PHP-FPM speaks FastCGI only. */
export const rule: Rule = ({ things }) => {
  for (const asked of askedByHttp(things)) {
    const found = things.listening.find((one) => /^php-?fpm/.test(one.process ?? '') && accepts(one, asked))
    if (!found) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        ...addressFacts('listen', found),
        'upstream.scheme': asked.scheme ?? 'http',
        ...(found.process ? { 'listen.process': found.process } : {}),
      },
      quotes: [asked.quote, found.quote],
    }
  }
  return undefined
}
