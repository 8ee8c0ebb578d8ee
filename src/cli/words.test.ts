import { describe, expect, test } from 'vitest'
import diagnosisContent from 'virtual:content/diagnosis'
import guideContent from 'virtual:content/guide'
import { areaOf } from '../content/edges'
import { createDiagnosis } from '../diagnosis'
import { createGuide } from '../guide/fold'

const diagnosis = createDiagnosis(diagnosisContent)
const guide = createGuide(guideContent)

/** The area of the first step that somebody sees who typed these words and nothing else. */
function areaFor(words: string): string {
  const verdict = diagnosis.judge([diagnosis.read({ text: words }, 0)])
  return areaOf(guide.fold([{ type: 'evidence', paste: 'words', verdict }]).step.id)
}

const said: Record<string, string[]> = {
  start: ['what is a bad gateway, is it dangerous', 'how long do i have to wait until the 502 is over'],
  visitor: [
    'the page of my dentist gives 502 since noon, i only want to book an appointment',
    'i can open the ticket shop on my tablet but not on the laptop, there is 502',
    'paid with my card on a hotel site and then a bad gateway came',
  ],
  nginx: ['our nginx gives 502 since i changed the server block, connect() failed in the log'],
  apache: [
    'apache reverse proxy on our box says 503 service unavailable, the app runs i think',
    'on our server apache with ProxyPass shows 502 Proxy Error since the update',
  ],
  haproxy: ['our haproxy log has SH-- and clients see 502'],
  caddy: ['caddy 502 on our homeserver, the app answers with curl'],
  cloudflare: [
    'Cloudflare 502, the picture with Host has the red cross, it is my shop',
    'since i turned on the orange cloud our site gives error 521',
    'error 524 a timeout occurred when i export all orders of my store',
    'cloudflare tunnel to my homelab says 1033',
  ],
  cdn: [
    'our site behind CloudFront says The request could not be satisfied, 502',
    'fastly gives us 503 backend fetch failed, our origin is fine',
    'my Azion edge application shows 502, origin works directly',
  ],
  'load-balancer': [
    'ALB in front of our ecs service returns 502 now and then',
    'Google Cloud load balancer 502, failed_to_pick_backend for our service',
    'azure application gateway 502, backend health is unknown for our pool',
    'our api gateway says malformed lambda proxy response',
  ],
  wordpress: [
    'my wordpress blog shows 502 when i save a post',
    'woocommerce shop down with 502 after i changed the theme',
  ],
  php: ['laravel app on our server, 502 only on the report page'],
  python: ['my django app with gunicorn gives 502 after a while, worker timeout'],
  nodejs: ['pm2 shows my app online but the page is 502'],
  java: [
    'tomcat needs three minutes to start and our visitors see 502',
    '502 from our spring boot service, the process is there but does not answer',
  ],
  npm: ['npm install fails with E502 from our verdaccio', 'pnpm i gives bad gateway behind the proxy at work'],
  docker: [
    'my compose stack: nginx container cannot reach the api container, 502',
    'after traefik update all services on my server answer bad gateway',
  ],
  kubernetes: ['ingress-nginx 502 for our service, pods are running'],
  database: ['postgres has too many connections, our api returns 502'],
  dns: [
    'i changed the A record of my domain and now it says 502',
    'moved our site to a new server and half of the people still get the old one with bad gateway',
  ],
  firewall: ['ufw enabled on my server and since then 502'],
  resources: [
    'my vps has no disk space left and the site gives 502',
    'server runs out of memory every night, oom killer, 502 in the morning',
    'our server is at 100% cpu and the pages end in bad gateway',
  ],
  hosting: [
    'i have shared hosting without ssh and my site says bad gateway',
    'my plesk site gives 502, what can i click',
    'my hoster says all is fine but our page is 502, i only have cpanel',
  ],
  prevention: ['how can i prevent a 502 in future on my site', 'how do we deploy without 502 errors, zero downtime'],
  'other-status': [
    'my site shows 500 internal server error',
    'our page says 504 gateway timeout since today',
    'my site says briefly unavailable for scheduled maintenance and stays like that',
    '403 forbidden on my site after the move',
  ],
}

describe.each(Object.entries(said))('words lead to %s', (area, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    expect(areaFor(sentence)).toBe(area)
  })
})

test('every area has words that lead to it', () => {
  const areas = new Set(guideContent.steps.map((step) => areaOf(step.id)))
  expect(new Set(Object.keys(said))).toEqual(areas)
})
