/** Masks what should not leave the device: one pure function over texts, one stable placeholder a value. */

export interface Redactor {
  (text: string): string
  /** Placeholder → what it stands for; stays on the device. */
  readonly masked: ReadonlyMap<string, string>
}

interface Rule {
  kind: 'secret' | 'email' | 'ip' | 'host' | 'user'
  pattern: RegExp
  /** The group that is masked; the whole match where there is none. */
  group?: string
  keep?: (value: string) => boolean
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
/** Addresses that mean the machine itself or nothing in particular tell nothing about anybody. */
const saysNothing = /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|255\.255\.255\.\d+|::1?|fe80::)$/
/** Endings of file and unit names, which look like host names. */
const fileEnding =
  /\.(?:php\d*|html?|js|mjs|cjs|ts|tsx|py|rb|sock|socket|service|target|log|conf|cnf|ini|ya?ml|json|md|txt|pid|sh|so|css|png|jpe?g|svg|ico|woff2?|map|gz|zip|tar|sql|pem|crt|key|lock|env|c|h|cc|cpp|go|java|jsp|d)$/i
const wellKnown =
  /^(?:localhost|example\.(?:com|net|org)|(?:[\w-]+\.)*(?:nginx|apache|php|python|nodejs|cloudflare|systemd)\.(?:org|net|com|io))$/i

/** In this order: a password may hold an address, an e-mail address holds a host. */
const rules: readonly Rule[] = [
  { kind: 'secret', pattern: /(?<![\w-])eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}/g },
  { kind: 'secret', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { kind: 'secret', pattern: /\b(?:gh[pousr]_|glpat-|sk-|xox[abprs]-|npm_)[\w-]{16,}/g },
  {
    kind: 'secret',
    pattern:
      /(?:password|passwd|pwd|secret|token|api[_-]?key|authorization|session(?:id)?|cookie|auth)["']?\s{0,3}[=:]\s{0,3}["']?(?:bearer |basic )?(?<value>[^\s"'&,;<]{3,})/gi,
    group: 'value',
  },
  { kind: 'secret', pattern: /:\/\/[^\s:/@]{1,80}:(?<value>[^\s/@]{1,120})@/g, group: 'value' },
  { kind: 'secret', pattern: /\b[0-9a-f]{32,}\b/gi },
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g },
  {
    kind: 'ip',
    pattern: new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?![\\d.]\\d)`, 'g'),
    keep: (value) => saysNothing.test(value),
  },
  {
    kind: 'ip',
    pattern: /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi,
    keep: (value) => saysNothing.test(value) || /^\d\d:\d\d:\d\d/.test(value),
  },
  { kind: 'user', pattern: /\/(?:home|Users)\/(?<value>[\w.-]{2,32})/g, group: 'value' },
  {
    kind: 'host',
    pattern: /(?<![\w./@-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z][a-z0-9-]{1,22}(?![\w(-])/gi,
    keep: (value) => fileEnding.test(value) || wellKnown.test(value),
  },
]

export function createRedactor(): Redactor {
  const placeholders = new Map<string, string>()
  const masked = new Map<string, string>()
  const counts = new Map<string, number>()

  const placeholder = (kind: Rule['kind'], value: string): string => {
    const key = `${kind} ${value.toLowerCase()}`
    const known = placeholders.get(key)
    if (known) return known
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const name = `<${kind}-${number}>`
    placeholders.set(key, name)
    masked.set(name, value)
    return name
  }

  const redact = (text: string): string =>
    rules.reduce(
      (rest, rule) =>
        rest.replace(rule.pattern, (...args: unknown[]) => {
          const whole = String(args[0])
          const groups = args.at(-1)
          const value = rule.group && isGroups(groups) ? (groups[rule.group] ?? whole) : whole
          if (value.startsWith('<') || rule.keep?.(value)) return whole
          return whole.replace(value, () => placeholder(rule.kind, value))
        }),
      text,
    )

  return Object.assign(redact, { masked })
}

const isGroups = (value: unknown): value is Record<string, string | undefined> =>
  typeof value === 'object' && value !== null
