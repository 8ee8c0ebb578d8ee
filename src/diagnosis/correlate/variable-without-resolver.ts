import type { Rule } from './index'

/** nginx looks a name in a variable up at run time, and does that only with a `resolver`. */
export const rule: Rule = ({ things }) => {
  const { targets, settings, groups } = things
  if (settings.some((one) => one.name === 'resolver')) return undefined
  for (const target of targets) {
    const setting = settings.find(
      (one) => one.name === 'set' && target.variable !== undefined && one.value.startsWith(`$${target.variable} `),
    )
    const host = /\s["']?(?:https?:\/\/)?([\w.-]{1,200})/.exec(setting?.value ?? '')?.[1]
    if (!setting || !host || !/[a-z]/i.test(host) || groups.some((group) => group.name === host)) continue
    return {
      facts: { 'dns.name': host, 'upstream.directive': target.directive },
      quotes: [setting.quote, target.quote],
    }
  }
  return undefined
}
