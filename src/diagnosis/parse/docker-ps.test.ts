import { expect, test } from 'vitest'
import { parser } from './docker-ps'
import { thingsIn } from './parse.fixture'

test('reads containers with their ports', () => {
  const text = `CONTAINER ID   IMAGE         COMMAND                  CREATED        STATUS                         PORTS                                         NAMES
4f1c2d3e5a6b   basket:1.4    "docker-entrypoint.s…"   2 hours ago    Up 2 hours                     0.0.0.0:8080->3000/tcp, :::8080->3000/tcp     basket
5f1c2d3e5a6b   till:2        "docker-entrypoint.s…"   2 hours ago    Up 2 hours (unhealthy)         4000/tcp                                      till
6f1c2d3e5a6b   parcel:2      "docker-entrypoint.s…"   2 hours ago    Restarting (1) 4 seconds ago                                                 parcel`
  expect(thingsIn(parser, text)['containers']).toEqual([
    { name: 'basket', image: 'basket:1.4', state: 'running', ports: [{ outside: '8080', inside: '3000' }] },
    { name: 'till', image: 'till:2', state: 'running', ports: [{ inside: '4000' }] },
    { name: 'parcel', image: 'parcel:2', state: 'restarting', exitCode: '1', ports: [] },
  ])
})

test('names a container of compose by its service', () => {
  const text = `NAME           IMAGE        COMMAND                  SERVICE   CREATED       STATUS                       PORTS
shop-basket-1  basket:1.4   "docker-entrypoint.s…"   basket    2 hours ago   Exited (137) 4 minutes ago`
  expect(thingsIn(parser, text)['containers']).toEqual([
    { name: 'basket', image: 'basket:1.4', state: 'exited', exitCode: '137', ports: [] },
  ])
})

test('reads a row without its header', () => {
  const text = 'shop-basket-1    Restarting (3) 11 seconds ago'
  expect(thingsIn(parser, text)['containers']).toEqual([
    { name: 'shop-basket-1', state: 'restarting', exitCode: '3', ports: [] },
  ])
})
