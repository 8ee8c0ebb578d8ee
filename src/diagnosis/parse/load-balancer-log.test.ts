import { expect, test } from 'vitest'
import { parser } from './load-balancer-log'

const line = (fields: object): string => JSON.stringify({ response_code: 503, response_flags: 'UF', ...fields })

test('reads whom Envoy asked, for which page of which site', () => {
  const told = { path: '/cart?item=3', upstream_host: '10.42.0.17:3000', authority: 'shop.example.com' }
  expect(parser.record?.(line(told))).toEqual({
    'site.domain': 'shop.example.com',
    'request.path': '/cart',
    'upstream.address': '10.42.0.17:3000',
    'upstream.host': '10.42.0.17',
    'upstream.port': '3000',
  })
})

test('tells no address where Envoy found nobody to ask', () => {
  expect(parser.record?.(line({ upstream_host: null, authority: 'basket:8080' }))).toEqual({})
})
