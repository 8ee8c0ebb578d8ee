import { accepts, addressFacts } from '../things'
import type { Rule } from './index'

/** The proxy speaks HTTP to an address where PHP-FPM listens, and PHP-FPM speaks FastCGI only. */
export const rule: Rule = ({ things }) => {
  for (const asked of things.asked.filter((one) => one.scheme === 'http' || one.scheme === 'https')) {
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
