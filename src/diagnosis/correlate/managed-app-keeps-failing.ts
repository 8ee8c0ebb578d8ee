import { unreachedAddresses } from '../backends'
import { lost } from '../setup'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** pm2 starts the application again and again, and the web server meets nobody. */
export const rule: Rule = ({ things }) => {
  const asked = unreachedAddresses(things)[0] ?? lost(things)[0]
  const app = things.managedApps.find(
    (one) => one.state === 'errored' || (one.restarts >= 10 && things.listening.length === 0),
  )
  if (!asked || !app) return undefined
  return {
    facts: {
      ...addressFacts('upstream', asked),
      'app.name': app.name,
      'app.state': app.state,
      'app.restarts': String(app.restarts),
    },
    quotes: [app.quote, asked.quote],
  }
}
