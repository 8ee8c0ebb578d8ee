import { hitsFor, seconds } from '../setup'
import type { Rule } from './index'

/** What AWS's application load balancer keeps an idle connection for, unless told otherwise. */
const balancer = 60

/** The load balancer uses a connection again that its target has just closed. */
export const rule: Rule = ({ things, hits }) => {
  const cut = hitsFor(hits, 'keepalive-mismatch').find(({ signature }) => signature.kind === 'load-balancer-log')
  const answer = things.answered.find((one) => (one.keepAliveSeconds ?? balancer) < balancer)
  const limit = things.settings.find(
    (one) => /^keepalive_?timeout$/i.test(one.name) && (seconds(one.value) ?? balancer) < balancer,
  )
  const target = answer
    ? { inner: answer.keepAliveSeconds, quote: answer.quote }
    : { inner: seconds(limit?.value), quote: limit?.quote }
  if (!cut || target.inner === undefined || !target.quote) return undefined
  return {
    facts: { 'timeout.seconds': String(target.inner), 'timeout.outer': String(balancer) },
    quotes: [...cut.quotes.slice(0, 1), target.quote],
  }
}
