import { expect, test } from 'vitest'
import { parser } from './docker-inspect'
import { thingsIn } from './parse.fixture'

test('reads how a container ended and where it can be reached', () => {
  const text = `        "State": {
            "Status": "exited",
            "OOMKilled": true,
            "ExitCode": 137,
        },
        "Name": "/basket",
        "NetworkSettings": {
            "Ports": {
                "3000/tcp": null
            },
            "IPAddress": "172.18.0.4",`
  expect(thingsIn(parser, text)['containers']).toEqual([
    {
      name: 'basket',
      state: 'exited',
      exitCode: '137',
      oomKilled: true,
      address: '172.18.0.4',
      ports: [{ inside: '3000' }],
    },
  ])
})

test('reads the state on one line', () => {
  const text = '{"Status":"exited","Running":false,"OOMKilled":false,"ExitCode":1}'
  expect(thingsIn(parser, text)['containers']).toEqual([
    { state: 'exited', exitCode: '1', oomKilled: false, ports: [] },
  ])
})

test('reads a stretch that begins in the middle', () => {
  const text = '            "OOMKilled": true,\n            "ExitCode": 137,\n            "OOMKilled": false,'
  expect(thingsIn(parser, text)['containers']).toEqual([
    { state: '', exitCode: '137', oomKilled: true, ports: [] },
    { state: '', oomKilled: false, ports: [] },
  ])
})
