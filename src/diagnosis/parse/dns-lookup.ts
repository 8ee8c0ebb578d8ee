import type { Lookup } from '../setupThings'
import type { Parser } from './index'

const command = /(?:^|[$#>] ?)(?:dig|nslookup|host|getent a?hosts) ([^|]{1,200})/
const question = /^;([\w.-]{1,200}?)\.?\s+IN\s/
const status = /->>HEADER<<-.{0,40}status: (NOERROR|NXDOMAIN|SERVFAIL|REFUSED)/
const noServer = /no servers could be reached|connection timed out/
const record = /^([\w.-]{1,200}?)\.?\s+\d{1,8}\s+IN\s+A{1,4}\s+([\da-fA-F.:]{3,45})$/
const said = /^([\w.-]{1,200}?)\.? has (?:IPv6 )?address ([\da-fA-F.:]{3,45})$/
const cannotFind =
  /can't find ([\w.-]{1,200}?)\.?: (NXDOMAIN|SERVFAIL|REFUSED)|^Host ([\w.-]{1,200}?)\.? not found: \d\((NXDOMAIN|SERVFAIL|REFUSED)/
const named = /^Name:\s+([\w.-]{1,200}?)\.?$/
const address = /^Address(?: \d)?:\s+([\da-fA-F.:]{3,45})$/
/** `dig +short` prints nothing else. */
const bare = /^[\da-fA-F.:]{7,45}$/
const hosts = /^([\da-fA-F.:]{7,45})\s+(?:STREAM\s+)?([\w.-]{1,200})$/

/** dig(1), nslookup(1), host(1) and getent(1). */
export const parser: Parser = {
  part(lines, quote) {
    const lookups: Lookup[] = []
    let failure: string | undefined
    let wanted = ''
    for (const line of lines) {
      const text = line.text.trim()
      const of = (name: string): Lookup => {
        const known = lookups.find((one) => one.name === name)
        if (known) return known
        const lookup = { name, addresses: [], quote: quote(line) }
        lookups.push(lookup)
        return lookup
      }
      wanted = askedName(text) ?? question.exec(text)?.[1] ?? named.exec(text)?.[1] ?? wanted
      failure = status.exec(text)?.[1] ?? failure
      if (question.test(text) && failure !== 'NOERROR' && failure) of(wanted).failure = failure
      if (noServer.test(text) && wanted) of(wanted).failure = 'timeout'
      const missing = cannotFind.exec(text)
      const [name, why] = missing?.[1] ? [missing[1], missing[2]] : [missing?.[3], missing?.[4]]
      if (name && why) of(name).failure = why
      const found = answer(text, wanted)
      if (found) {
        const lookup = of(found.name)
        if (lookup.addresses.length === 0) lookup.quote = quote(line)
        lookup.addresses.push(found.address)
      }
    }
    return { lookups: lookups.map(answeredAfterAll) }
  },
}

/** The first word of a command that is neither an option, a name server, a record type nor the address to ask. */
const askedName = (text: string): string | undefined =>
  command
    .exec(text)?.[1]
    ?.split(' ')
    .find((word) => /^[a-z\d][\w.-]*$/.test(word))
    ?.replace(/\.$/, '')

/** An answer's line; an alias's address belongs to the name that was asked. */
function answer(text: string, wanted: string): { name: string; address: string } | undefined {
  const one = record.exec(text) ?? said.exec(text)
  if (one?.[1] && one[2]) return { name: wanted || one[1], address: one[2] }
  const byName = wanted ? (address.exec(text)?.[1] ?? bare.exec(text)?.[0]) : undefined
  if (byName) return { name: wanted, address: byName }
  const entry = hosts.exec(text)
  return entry?.[1] && entry[2] ? { name: wanted || entry[2], address: entry[1] } : undefined
}

/** nslookup calls a name missing when only its IPv6 address is. */
const answeredAfterAll = ({ failure, ...lookup }: Lookup): Lookup =>
  failure === undefined || lookup.addresses.length > 0 ? lookup : { ...lookup, failure }
