import { expect, test } from 'vitest'
import { parser } from './dns-lookup'
import { thingsIn } from './parse.fixture'

test.each([
  [
    'dig, an answer behind an alias',
    `;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4162
;; QUESTION SECTION:
;api.example.org.   IN  A
;; ANSWER SECTION:
api.example.org.  60  IN  CNAME  pool.example.org.
pool.example.org. 60  IN  A  203.0.113.9`,
    { name: 'api.example.org', addresses: ['203.0.113.9'] },
  ],
  [
    'dig, no such name',
    `;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 4162
;; QUESTION SECTION:
;basket.internal.   IN  A`,
    { name: 'basket.internal', addresses: [], failure: 'NXDOMAIN' },
  ],
  [
    'nslookup, an answer and no IPv6',
    `Server:         127.0.0.53
Address:        127.0.0.53#53

Non-authoritative answer:
Name:   basket.internal
Address: 10.0.0.9
** server can't find basket.internal: NXDOMAIN`,
    { name: 'basket.internal', addresses: ['10.0.0.9'] },
  ],
  ['host', 'basket.internal has address 10.0.0.9', { name: 'basket.internal', addresses: ['10.0.0.9'] }],
  ['getent', '$ getent hosts basket\n10.0.0.9        basket', { name: 'basket', addresses: ['10.0.0.9'] }],
  [
    'host, no such name',
    'Host basket.internal not found: 3(NXDOMAIN)',
    { name: 'basket.internal', addresses: [], failure: 'NXDOMAIN' },
  ],
  [
    'dig without a server',
    '$ dig basket.internal\n;; connection timed out; no servers could be reached',
    { name: 'basket.internal', addresses: [], failure: 'timeout' },
  ],
  ['dig +short', '$ dig +short basket.internal\n10.0.0.9', { name: 'basket.internal', addresses: ['10.0.0.9'] }],
])('reads %s', (_name, text, expected) => {
  expect(thingsIn(parser, text)['lookups']).toEqual([expected])
})
