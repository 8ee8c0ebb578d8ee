import { addressFacts, parseAddress } from '../things'
import type { Parser } from './index'

const upstream = /"upstream_host": ?"([^"]{1,200})"/
const path = /"path": ?"(\/[^"?]{0,300})/
const site = /"authority": ?"([\w.-]{1,200})/

/** The fields of Envoy's access log in JSON, in whatever order: Istio documentation, JSON encoding. */
export const parser: Parser = {
  record(text) {
    const domain = site.exec(text)?.[1]
    const asked = path.exec(text)?.[1]
    return {
      ...(domain?.includes('.') ? { 'site.domain': domain } : {}),
      ...(asked ? { 'request.path': asked } : {}),
      ...addressFacts('upstream', parseAddress(upstream.exec(text)?.[1] ?? '')),
    }
  },
}
