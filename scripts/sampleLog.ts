/** An nginx error log as busy servers write it: ten kinds of upstream errors among lines of other matters. */

const failures = [
  'connect() failed (111: Connection refused) while connecting to upstream',
  'upstream prematurely closed connection while reading response header from upstream',
  'recv() failed (104: Connection reset by peer) while reading response header from upstream',
  'upstream timed out (110: Connection timed out) while reading response header from upstream',
  'upstream sent too big header while reading response header from upstream',
  'no live upstreams while connecting to upstream',
  'connect() failed (113: No route to host) while connecting to upstream',
  'upstream sent no valid HTTP/1.0 header while reading response header from upstream',
  'SSL_do_handshake() failed (SSL: error:0A00010B:SSL routines::wrong version number) while SSL handshaking to upstream',
  'connect() to unix:/run/php/php8.2-fpm.sock failed (2: No such file or directory) while connecting to upstream',
] as const

/** The messages as ripgrep is asked for them. */
export const failurePatterns = failures.map((text) => text.replaceAll(/[().]/g, '\\$&'))

const paths = ['/cart', '/checkout/address', '/api/v2/orders', '/search', '/images/products/large']

const others = [
  (i: number) => `open() "/var/www/shop/images/${i}.png" failed (2: No such file or directory)`,
  (i: number) => `access forbidden by rule ${i}`,
  (i: number) => `limiting requests, excess: ${i % 20}.${i % 10} by zone "login"`,
  () => 'SSL_do_handshake() failed (SSL: error:0A00006C:SSL routines::bad key share) while SSL handshaking',
  () => 'client intended to send too large body: 12582912 bytes',
  (i: number) => `directory index of "/var/www/shop/files/${i}/" is forbidden`,
] as const

/** One line; `share` of all lines are failures. */
function line(i: number, share: number): string {
  const second = Math.floor(i / 60)
  const clock = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60]
  const time = `2026/11/21 ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`
  const path = `${paths[i % paths.length] ?? ''}/${(i * 7907) % 100_003}`
  const fields = `client: 203.0.113.${i % 250}, server: shop.example.com, request: "GET ${path} HTTP/1.1"`
  const host = `host: "shop.example.com"`
  if ((i * 7919) % 100 >= share * 100)
    return `${time} [error] 4136#4136: *${i} ${others[i % others.length]?.(i) ?? ''}, ${fields}, ${host}`
  const upstream = `upstream: "http://127.0.0.1:${3000 + (i % 4)}${path}"`
  return `${time} [error] 4136#4136: *${i} ${failures[i % failures.length] ?? ''}, ${fields}, ${upstream}, ${host}`
}

/** Pieces of some four megabytes, so that a log may be larger than memory. */
export function* sampleLog(megabytes: number, share: number): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let i = 0
  for (let size = 0; size < megabytes * 1e6;) {
    const lines: string[] = []
    for (let piece = 0; piece < 4e6 && size < megabytes * 1e6; i++) {
      const text = line(i, share)
      lines.push(text)
      piece += text.length + 1
      size += text.length + 1
    }
    yield encoder.encode(`${lines.join('\n')}\n`)
  }
}
