import type { Rule } from './index'

/** npm was told to go through a proxy, and what it got may well be that proxy's answer. */
export const rule: Rule = ({ things, hits }) => {
  const setting = things.npmSettings.find((one) => one.name.endsWith('proxy'))
  const failure = [...hits.values()].find(
    ({ signature }) =>
      signature.kind === 'npm-output' &&
      ['registry-outage', 'corporate-proxy'].some((cause) => cause in signature.supports),
  )
  const proxy = /^(?:https?:\/\/)?(?:[^@/\s]{1,100}@)?([\w.-]+:\d+|[\w.-]+)/.exec(setting?.value ?? '')?.[1]
  if (!setting || !failure || !proxy || failure.facts['registry.host']) return undefined
  return {
    facts: { 'npm.proxy': proxy, 'setting.name': setting.name },
    quotes: [setting.quote, ...failure.quotes.slice(0, 1)],
  }
}
