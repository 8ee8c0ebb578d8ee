import { addressFacts } from '../things'
import type { Rule } from './index'

/** Scheme in ProxyPass → the module that speaks it: mod_proxy's documentation. */
const modules: Readonly<Record<string, string>> = {
  http: 'proxy_http',
  https: 'proxy_http',
  fcgi: 'proxy_fcgi',
  ajp: 'proxy_ajp',
  uwsgi: 'proxy_uwsgi',
  scgi: 'proxy_scgi',
  h2: 'proxy_http2',
  balancer: 'proxy_balancer',
}

/** The configuration passes requests on in a protocol whose module is not loaded. */
export const rule: Rule = ({ things }) => {
  const loaded = new Set(things.modules.map((one) => one.name))
  // A list that was cut, or filtered by grep for something else, proves nothing.
  if (!loaded.has('core') && !loaded.has('proxy')) return undefined
  for (const target of things.targets.filter((one) => /^[A-Z]/.test(one.directive))) {
    const module = modules[target.scheme]
    const first = things.modules[0]
    if (!module || !first || loaded.has(module)) continue
    return {
      facts: { ...addressFacts('upstream', target), 'upstream.directive': target.directive, 'module.name': module },
      quotes: [target.quote, first.quote],
    }
  }
  return undefined
}
