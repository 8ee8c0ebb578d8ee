import { addressFacts } from '../things'
import type { Rule } from './index'

/** nginx puts the path of proxy_pass in the place of the location's: one with and one without a final slash do not fit. */
export const rule: Rule = ({ things }) => {
  const target = things.targets.find(
    ({ directive, location, path }) =>
      directive === 'proxy_pass' &&
      location !== undefined &&
      location !== '/' &&
      path !== undefined &&
      location.endsWith('/') !== path.endsWith('/'),
  )
  if (!target?.location) return undefined
  return {
    facts: { ...addressFacts('upstream', target), 'request.path': target.location, 'setting.value': target.path ?? '' },
    quotes: [target.quote],
  }
}
