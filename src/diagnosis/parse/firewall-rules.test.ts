import { expect, test } from 'vitest'
import { parser } from './firewall-rules'
import { thingsIn } from './parse.fixture'

test('reads the list of iptables', () => {
  const text = `Chain INPUT (policy DROP)
target     prot opt source               destination
ACCEPT     all  --  anywhere             anywhere             state RELATED,ESTABLISHED
ACCEPT     tcp  --  anywhere             anywhere             tcp dpt:https
DROP       tcp  --  203.0.113.0/24       anywhere             tcp dpt:3000
Chain OUTPUT (policy ACCEPT)
target     prot opt source               destination
DROP       tcp  --  anywhere             anywhere             tcp dpt:25`
  expect(thingsIn(parser, text)['firewallRules']).toEqual([
    { action: 'deny', word: 'drop', isPolicy: true },
    { action: 'allow', word: 'accept', port: '443' },
    { action: 'deny', word: 'drop', port: '3000', from: '203.0.113.0/24' },
  ])
})

test.each([
  [
    '-A INPUT -s 203.0.113.0/24 -p tcp -m tcp --dport 3000 -j REJECT --reject-with icmp-port-unreachable',
    { action: 'deny', word: 'reject', port: '3000', from: '203.0.113.0/24' },
  ],
  ['3000/tcp                   DENY        Anywhere', { action: 'deny', word: 'deny', port: '3000' }],
  [
    '[ 2] 443/tcp                   ALLOW IN    203.0.113.0/24',
    { action: 'allow', word: 'allow', port: '443', from: '203.0.113.0/24' },
  ],
  [
    'Anywhere                   REJECT      198.51.100.0/24',
    { action: 'deny', word: 'reject', from: '198.51.100.0/24' },
  ],
])('reads %s', (line, expected) => {
  expect(thingsIn(parser, line)['firewallRules']).toEqual([expected])
})
