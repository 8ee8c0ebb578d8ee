import { hitsFor } from '../setup'
import type { Rule } from './index'

/** How Cloudflare's IPv4 ranges begin: cloudflare.com/ips-v4. */
const cloudflare =
  /^(?:173\.245\.|103\.(?:21\.24[4-7]|22\.20[0-3]|31\.[4-7])\.|141\.101\.|108\.162\.|190\.93\.|188\.114\.|197\.234\.|198\.41\.|162\.15[89]\.|104\.(?:1[6-9]|2[0-7])\.|172\.(?:6[4-9]|7[01])\.|131\.0\.7[2-5]\.)/

/** Cloudflare does not reach the server, whose firewall turns away an address of Cloudflare's. */
export const rule: Rule = ({ things, hits }) => {
  const unreached = [...hitsFor(hits, 'cdn-blocked-by-origin'), ...hitsFor(hits, 'cdn-origin-unreachable')][0]
  const closing = things.firewallRules.find((one) => one.action === 'deny' && cloudflare.test(one.from ?? ''))
  if (!unreached || !closing?.from) return undefined
  return {
    facts: { 'firewall.from': closing.from, 'firewall.word': closing.word },
    quotes: [closing.quote, ...unreached.quotes.slice(0, 1)],
  }
}
