import { expect, test } from 'vitest'
import { parser } from './kubectl-describe'
import { thingsIn } from './parse.fixture'

test('reads what a service selects and where it leads', () => {
  const text = `Name:              basket
Namespace:         default
Labels:            <none>
Selector:          app=basket,tier=web
Type:              ClusterIP
Port:              <unset>  80/TCP
TargetPort:        8080/TCP
Endpoints:         <none>`
  expect(thingsIn(parser, text)).toMatchObject({
    kubeServices: [{ name: 'basket', endpoints: [], selector: ['app=basket', 'tier=web'], targetPort: '8080' }],
    pods: [],
  })
})

test("reads a pod's labels and ports", () => {
  const text = `Name:             basket-7c9d8b6f5d-x2kqp
Namespace:        default
Node:             node1/10.0.0.4
Labels:           app=bascet
                  tier=web
Status:           Running
Containers:
  basket:
    Port:           3000/TCP
Conditions:
  Type              Status
  Ready             False`
  expect(thingsIn(parser, text)).toMatchObject({
    kubeServices: [],
    pods: [
      {
        name: 'basket-7c9d8b6f5d-x2kqp',
        status: 'Running',
        isReady: false,
        labels: ['app=bascet', 'tier=web'],
        ports: ['3000'],
      },
    ],
  })
})
