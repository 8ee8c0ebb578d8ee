import type { Rule } from './index'

/** 137 is SIGKILL, whoever sent it: `docker stop` does too when a container takes its time. */
export const rule: Rule = ({ things }) => {
  const container = things.containers.find((one) => one.exitCode === '137' && one.oomKilled === false)
  if (!container || things.containers.some((one) => one.oomKilled)) return undefined
  return {
    facts: { 'exit.code': '137', ...(container.name ? { 'container.name': container.name } : {}) },
    quotes: [container.quote],
  }
}
