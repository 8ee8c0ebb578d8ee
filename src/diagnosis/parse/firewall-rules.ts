import type { FirewallRule } from '../setupThings'
import type { Parser } from './index'

const policy = /^Chain INPUT \(policy (\w+)/
const chain = /^Chain (\S+) \(/
/** `DROP tcp -- 203.0.113.0/24 anywhere tcp dpt:3000`, with or without counters and numbers. */
const listed =
  /^(?:\d{1,4}\s{1,10})?(?:[\dKMGT]{1,9}\s{1,10}[\dKMGT]{1,9}\s{1,10})?(ACCEPT|DROP|REJECT)\s{1,10}\S{1,10}\s{1,10}--\s{1,20}(\S.*)/
/** `-A INPUT -s 203.0.113.0/24 -p tcp -m tcp --dport 3000 -j DROP` */
const saved = /^-[AI] (?:INPUT|FORWARD|DOCKER-USER|ufw6?-\S+) (.*)-j (ACCEPT|DROP|REJECT)/
/** `3000/tcp DENY 203.0.113.0/24` */
const ufw = /^(?:\[ ?\d+\]\s+)?(\S+)(?: \(v6\))?\s+(ALLOW|DENY|REJECT|LIMIT)(?: IN)?\s+(\S+)/
const source = /(?:^|-s )((?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?)/
const named: Readonly<Record<string, string>> = { http: '80', https: '443', 'http-alt': '8080', ssh: '22' }

/** iptables(8), as a list or as saved, and ufw(8): what concerns incoming connections. */
export const parser: Parser = {
  part(lines, quote) {
    const firewallRules: FirewallRule[] = []
    let isIncoming = true
    for (const line of lines) {
      const text = line.text.trim()
      const inChain = chain.exec(text)?.[1]
      if (inChain) isIncoming = /^(?:INPUT|FORWARD|DOCKER-USER|ufw6?-\S*(?:input|forward))/.test(inChain)
      const word = policy.exec(text)?.[1]
      if (word) firewallRules.push({ ...verdict(word), isPolicy: true, quote: quote(line) })
      const rule = isIncoming ? (listedRule(text) ?? ufwRule(text)) : undefined
      if (rule) firewallRules.push({ ...rule, quote: quote(line) })
    }
    return { firewallRules }
  },
}

const verdict = (word: string): Pick<FirewallRule, 'action' | 'word'> => ({
  action: /ACCEPT|ALLOW|LIMIT/.test(word) ? 'allow' : 'deny',
  word: word.toLowerCase(),
})

function listedRule(text: string): Omit<FirewallRule, 'quote'> | undefined {
  const row = listed.exec(text)
  const line = saved.exec(text)
  const word = row?.[1] ?? line?.[2]
  const rest = row?.[2] ?? line?.[1] ?? ''
  if (!word || /\b(?:RELATED|ESTABLISHED|INVALID)\b|-i lo\b/.test(rest)) return undefined
  const port = /(?:dpt:|--dport )([\w-]+)/.exec(rest)?.[1]
  const from = source.exec(rest)?.[1]
  return { ...verdict(word), ...portOf(port), ...(from && from !== '0.0.0.0/0' ? { from } : {}) }
}

function ufwRule(text: string): Omit<FirewallRule, 'quote'> | undefined {
  const [, to, word, from] = ufw.exec(text) ?? []
  if (!to || !word) return undefined
  const port = /^(\d{1,5})(?:\/tcp)?$/.exec(to)?.[1]
  if (!port && to !== 'Anywhere') return undefined
  return { ...verdict(word), ...portOf(port), ...(from && from !== 'Anywhere' ? { from } : {}) }
}

const portOf = (port: string | undefined): Pick<FirewallRule, 'port'> => (port ? { port: named[port] ?? port } : {})
