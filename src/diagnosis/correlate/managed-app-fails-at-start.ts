import type { Rule } from './index'

/** pm2 gave up, and the application's log shows that it failed before it was up. */
export const rule: Rule = ({ things, hits }) => {
  const app = things.managedApps.find((one) => one.state === 'errored')
  const thrown = hits.get('node-app-log/thrown-at-start')?.quotes[0]
  if (!app || !thrown) return undefined
  return { facts: { 'app.name': app.name, 'app.state': app.state }, quotes: [app.quote, thrown] }
}
