import type { Rule } from './index'

/** HAProxy took its servers out because the page it checks is not answered well; the page stands in its configuration. */
export const rule: Rule = ({ things, hits }) => {
  const down = hits.get('haproxy-log/down-status')
  const check = things.settings.find((one) => one.name === 'option httpchk')
  const path = /\/\S*/.exec(check?.value ?? '')?.[0]
  const status = down?.facts['status.seen']
  if (!down || !check || !path || !status) return undefined
  return { facts: { 'request.path': path, 'status.seen': status }, quotes: [...down.quotes.slice(0, 1), check.quote] }
}
