import { addressFacts, type Asked } from '../things'
import type { Rule } from './index'

/** A rule keeps connections from the very port that the proxy asks. */
export const rule: Rule = ({ things }) => {
  for (const asked of things.asked) {
    const closing = things.firewallRules.find(
      (one) => one.action === 'deny' && one.port !== undefined && one.port === asked.port && fits(one.word, asked),
    )
    if (!closing) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        'firewall.word': closing.word,
      },
      quotes: [closing.quote, asked.quote],
    }
  }
  return undefined
}

/** What is rejected is refused at once; what is dropped runs into a time limit. */
const fits = (word: string, { supports }: Asked): boolean =>
  supports.includes('firewall-blocked') || (word === 'reject' && supports.includes('backend-not-running'))
