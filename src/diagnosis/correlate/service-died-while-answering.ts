import type { Rule } from './index'

/** The proxy saw the connection close before an answer, and the service manager saw the service end. */
export const rule: Rule = ({ things }) => {
  const closed = things.asked.find((one) => one.supports[0] === 'backend-crashing')
  const unit = things.units.find(
    (one) => /^(failed|activating \(auto-restart\))/.test(one.state) && one.name !== 'nginx',
  )
  if (!closed || !unit) return undefined
  return {
    facts: {
      'unit.name': unit.name,
      'unit.state': unit.state,
      ...(unit.result ? { 'unit.result': unit.result } : {}),
      ...(closed.port ? { 'upstream.port': closed.port } : {}),
    },
    quotes: [closed.quote, unit.quote],
  }
}
