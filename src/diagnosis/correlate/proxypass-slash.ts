import { addressFacts } from '../things'
import type { Rule } from './index'

/** Apache puts what follows the path right behind the address: without its slash, `3000` and `cart` become one word. */
export const rule: Rule = ({ things }) => {
  const target = things.targets.find(
    (one) =>
      one.directive === 'ProxyPass' && one.location?.endsWith('/') && one.path === '' && one.scheme !== 'balancer',
  )
  if (!target?.location) return undefined
  return {
    facts: { ...addressFacts('upstream', target), 'request.path': target.location },
    quotes: [target.quote],
  }
}
