/** A value for each fact, so that snippets are whole. Names lead to this machine, so nothing is asked of any other. */
import type { FactDefinition } from '../../../src/content/catalogue'
import { createFactFilter } from '../../../src/content/facts'

export const examples: Readonly<Record<string, string>> = {
  'app.name': 'basket',
  'aws.bucket': 'basket-logs',
  'aws.group': 'sg-0a1b2c3d',
  'config.file': '/etc/nginx/sites-enabled/basket',
  'config.line': '12',
  'container.name': 'localhost',
  'container.port': '3000',
  'container.published': '8080',
  'dns.name': 'localhost',
  'listen.address': '127.0.0.1:3000',
  'listen.port': '3000',
  'listen.socket': '/run/basket.sock',
  'origin.address': '127.0.0.1',
  'php.digits': '82',
  'php.version': '8.2',
  'pid.holder': '4162',
  'pod.name': 'basket-1',
  'pod.namespace': 'shop',
  'pool.fit': '12',
  'pool.max': '5',
  'port.taken': '3000',
  'proxy.address': '127.0.0.1',
  'request.path': '/cart',
  'service.name': 'basket',
  'site.domain': 'shop.localhost',
  'timeout.proxy': '60',
  'unit.name': 'basket',
  'upstream.address': '127.0.0.1:3000',
  'upstream.host': '127.0.0.1',
  'upstream.port': '3000',
  'upstream.socket': '/run/basket.sock',
  'workers.fit': '5',
  'wp.instance': '1',
}

/** Facts that the snippets ask for and that have no example, or one that the fact itself would refuse. */
export function withoutExample(asked: Iterable<string>, facts: readonly FactDefinition[]): string[] {
  const allowed = createFactFilter(facts)(examples)
  return [...new Set(asked)].filter((id) => !(id in allowed))
}
