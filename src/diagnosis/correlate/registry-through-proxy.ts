import type { Rule } from './index'

/** An error that the registry or a proxy may have sent, and settings that name a proxy. */
export const rule: Rule = ({ hits }) => {
  const proxy = hits.get('npm-config/proxy')
  const failed = [...hits.values()].find(({ signature }) => {
    const causes = Object.keys(signature.supports)
    return causes.includes('registry-outage') && causes.includes('corporate-proxy')
  })
  const [setting] = proxy?.quotes ?? []
  const [error] = failed?.quotes ?? []
  return proxy && setting && error ? { facts: proxy.facts, quotes: [error, setting] } : undefined
}
