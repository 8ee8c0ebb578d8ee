import { expect, test } from 'vitest'
import { parser } from './npm-config'
import { thingsIn } from './parse.fixture'

test('reads a file and a list', () => {
  const text = `; "user" config from /home/rosa/.npmrc
registry = "https://npm.example.org/"
https-proxy=http://10.0.0.8:3128/
proxy = null
; registry = "https://old.example.org/" (overridden)`
  expect(thingsIn(parser, text)['npmSettings']).toEqual([
    { name: 'registry', value: 'https://npm.example.org/' },
    { name: 'https-proxy', value: 'http://10.0.0.8:3128/' },
  ])
})

test('reads an answer below its question', () => {
  expect(thingsIn(parser, '$ npm config get proxy\nhttp://10.0.0.8:3128')['npmSettings']).toEqual([
    { name: 'proxy', value: 'http://10.0.0.8:3128' },
  ])
})
