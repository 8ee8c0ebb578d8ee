import { expect, test } from 'vitest'
import { knownSystem, lineFor, systemsOf } from './systems'

const run = { any: 'tail error.log', rhel: 'tail error_log', plesk: 'tail proxy_error_log' }

test.each([
  ['rhel', 'tail error_log'],
  ['amazon', 'tail error_log'],
  ['plesk', 'tail proxy_error_log'],
  ['cpanel', 'tail error.log'],
  ['alpine', 'tail error.log'],
] as const)('%s gets %s', (system, line) => {
  expect(lineFor(run, system)).toBe(line)
})

test('a system goes without where only strangers have a line', () => {
  expect(lineFor({ debian: 'ufw status' }, 'cpanel')).toBeUndefined()
  expect(lineFor({ rhel: 'firewall-cmd --list-all' }, 'amazon')).toBe('firewall-cmd --list-all')
})

test('a relative can be chosen too, so that nobody has to know whose it is', () => {
  expect(systemsOf(run)).toEqual(['any', 'rhel', 'amazon', 'plesk'])
  expect(systemsOf({ any: 'df -h' })).toEqual(['any'])
})

test.each([
  [{ 'os.family': 'amazon' }, 'amazon'],
  [{ 'os.family': 'rhel', 'hosting.panel': 'plesk' }, 'plesk'],
  [{ 'os.family': 'rhel', 'hosting.panel': 'wordpress' }, 'rhel'],
  [{ 'stack.platform': 'kubernetes', 'os.family': 'macos' }, 'any other'],
  [{ 'stack.platform': 'docker', 'os.family': 'rhel' }, 'rhel'],
  [{}, 'any other'],
] as const)('knowing %o, the system is %s', (facts, system) => {
  expect(knownSystem(systemsOf(run), facts) ?? 'any other').toBe(system)
})

test('an application in Docker is asked in its container, the web server before it on the machine', () => {
  const facts = { 'stack.platform': 'docker', 'os.family': 'debian' }
  expect(knownSystem(['debian', 'docker'], facts, 'app')).toBe('docker')
  expect(knownSystem(['debian', 'docker'], facts, 'proxy')).toBe('debian')
})
