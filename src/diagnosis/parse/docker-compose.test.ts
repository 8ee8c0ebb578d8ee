import { expect, test } from 'vitest'
import { parser } from './docker-compose'
import { thingsIn } from './parse.fixture'

const none = { ports: [], exposed: [], hosts: [] }
const servicesIn = (text: string): unknown[] | undefined => thingsIn(parser, text)['composeServices']

test('reads services with their ports, short and long', () => {
  const text = `services:
  basket:
    image: "basket:1.4" # pinned
    container_name: shop_basket
    ports:
      - "127.0.0.1:8080:3000"
      - 9229
    expose: ["3000"]
    mem_limit: 256m
    networks:
      front:
        aliases:
          - cart
  web:
    build: .
    network_mode: host
    ports:
      - target: 80
        published: 8000
networks:
  front:
    driver: bridge`
  expect(servicesIn(text)).toEqual([
    {
      ...none,
      name: 'basket',
      image: 'basket:1.4',
      names: ['basket', 'shop_basket', 'cart'],
      ports: [{ outside: '8080', inside: '3000' }, { inside: '9229' }],
      exposed: ['3000'],
      memoryLimit: '256m',
    },
    { ...none, name: 'web', names: ['web'], onHostNetwork: true, ports: [{ inside: '80', outside: '8000' }] },
  ])
})

test('reads a service whose head was not pasted with it, and the limit under deploy', () => {
  const text = `  basket:
    image: basket:1.4
    deploy:
      resources:
        limits:
          memory: 128M`
  expect(servicesIn(text)).toEqual([
    { ...none, name: 'basket', names: ['basket'], image: 'basket:1.4', memoryLimit: '128M' },
  ])
})

test('reads the machines that variables name, in both spellings', () => {
  const text = `services:
  basket:
    environment:
      - DATABASE_URL=postgres://rosa:secret@store:5432/shop
      - NODE_ENV=production
  other:
    environment:
      DB_HOST: localhost`
  const [basket, other] = thingsIn(parser, text)['composeServices'] as { hosts: { variable: string; host: string }[] }[]
  expect(basket?.hosts).toMatchObject([{ variable: 'DATABASE_URL', host: 'store' }])
  expect(other?.hosts).toMatchObject([{ variable: 'DB_HOST', host: 'localhost' }])
})

test('reads the port a proxy is told by the service itself', () => {
  const text = `services:
  basket:
    environment:
      - VIRTUAL_PORT=8000
  other:
    labels:
      - "traefik.http.services.other.loadbalancer.server.port=9000"`
  expect(thingsIn(parser, text)['targets']).toEqual([
    { directive: 'VIRTUAL_PORT', scheme: 'http', host: 'basket', port: '8000' },
    { directive: 'server.port', scheme: 'http', host: 'other', port: '9000' },
  ])
})
