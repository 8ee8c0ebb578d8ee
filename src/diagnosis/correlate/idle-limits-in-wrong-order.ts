import { seconds } from '../setup'
import type { Rule } from './index'

/** What nginx keeps an idle connection for, unless told otherwise. */
const usual = 60

/** The application closes idle connections before nginx stops using them. */
export const rule: Rule = ({ things }) => {
  const kept = things.settings.find((one) => one.name === 'keepalive' && Number(one.value) > 0)
  const answer = things.answered.find((one) => one.keepAliveSeconds !== undefined && !/nginx/i.test(one.server ?? ''))
  const limit = things.settings.find((one) => one.name === 'upstream keepalive_timeout')
  const outer = seconds(limit?.value) ?? usual
  if (!kept || answer?.keepAliveSeconds === undefined || answer.keepAliveSeconds > outer) return undefined
  return {
    facts: {
      'timeout.seconds': String(answer.keepAliveSeconds),
      'timeout.outer': String(outer),
      'keepalive.connections': kept.value,
    },
    quotes: [answer.quote, kept.quote],
  }
}
