import { expect, test } from 'vitest'
import { parser } from './har'
import { thingsIn } from './parse.fixture'

test('reads what each request was answered, on one line or many', () => {
  const text = `{"log": {"version": "1.2", "entries": [{"request": {"url": "https://shop.example.com/cart"}, "response": {"status": 502}},
  {"request": {
    "url": "http://127.0.0.1:3000/"
  }, "response": {
    "status": 200`
  expect(thingsIn(parser, text)['answered']).toEqual([
    { status: 502, host: 'shop.example.com' },
    { status: 200, host: '127.0.0.1', port: '3000' },
  ])
})
