import type { Rule } from './index'

/** Before nginx 1.29.7 an upstream's keepalive does nothing as long as nginx speaks HTTP/1.0 to it. */
export const rule: Rule = ({ things }) => {
  const { settings, targets, groups } = things
  const kept = settings.find((one) => one.name === 'keepalive' && Number(one.value) > 0)
  const target = targets.find(
    (one) => one.directive === 'proxy_pass' && groups.some((group) => group.name === one.host),
  )
  if (!kept || !target || settings.some((one) => one.name === 'proxy_http_version')) return undefined
  return { facts: { 'keepalive.connections': kept.value }, quotes: [kept.quote, target.quote] }
}
