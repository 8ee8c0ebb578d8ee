import { expect, test } from 'vitest'
import { parser } from './kubectl-get'
import { thingsIn } from './parse.fixture'

test('reads which pods are ready', () => {
  const text = `NAMESPACE   NAME                      READY   STATUS             RESTARTS      AGE
shop        basket-7c9d8b6f5d-x2kqp   0/1     CrashLoopBackOff   7 (48s ago)   12m
shop        pod/till-7c9d8b6f5d-abcde     2/2     Running            0             12m`
  expect(thingsIn(parser, text)['pods']).toEqual([
    { name: 'basket-7c9d8b6f5d-x2kqp', status: 'CrashLoopBackOff', isReady: false, labels: [], ports: [] },
    { name: 'till-7c9d8b6f5d-abcde', status: 'Running', isReady: true, labels: [], ports: [] },
  ])
})

test('reads where services lead', () => {
  const text = `NAME     ENDPOINTS                         AGE
basket   <none>                            3h
till     10.0.0.5:3000,10.0.0.6:3000       3h`
  expect(thingsIn(parser, text)['kubeServices']).toEqual([
    { name: 'basket', endpoints: [] },
    { name: 'till', endpoints: ['10.0.0.5:3000', '10.0.0.6:3000'] },
  ])
})
