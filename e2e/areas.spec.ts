import { expect, test } from '@playwright/test'
import { Doctor, open } from './doctor'

/** What somebody types who belongs into an area of the guide. */
const words: Readonly<Record<string, string>> = {
  start: 'hello, something is wrong',
  visitor: 'a shop I visit shows 502 bad gateway, it is not my site',
  nginx: 'my nginx says 502 since I changed proxy_pass',
  apache: 'my Apache httpd with ProxyPass answers 503',
  haproxy: 'our haproxy gives 503 no server is available',
  caddy: 'caddy reverse proxy on my server answers 502',
  cloudflare: 'our site behind Cloudflare shows the Cloudflare error page with 502',
  cdn: 'our site is behind CloudFront and CloudFront shows 502',
  'load-balancer': 'our AWS load balancer (ALB) gives 502 now and then',
  wordpress: 'my WordPress site shows 502 after I updated a plugin',
  php: 'php-fpm on my server stops and I get 502',
  python: 'my Django site behind gunicorn answers 502',
  nodejs: 'my node app with pm2 gives 502 behind nginx',
  java: 'our Tomcat application behind the proxy answers 502',
  npm: 'npm install fails with 502 bad gateway',
  docker: 'my docker compose containers: nginx container says 502',
  kubernetes: 'ingress in our kubernetes cluster answers 502 after deploy',
  database: 'my app says that it cannot connect to the database',
  dns: 'my domain still points to the old server since I moved to another host',
  resources: 'the disk of my server is full',
  prevention: 'how do I keep 502 errors from coming back on my server',
  firewall: 'the firewall on my server blocks the port of the app since yesterday',
  hosting: 'my site is on shared hosting with cPanel and shows 502',
  'other-status': 'my own site shows 500 internal server error',
}
const mostMoves = 15

for (const [area, sentence] of Object.entries(words)) {
  test(`words lead into ${area}, and from there to an end`, async ({ page }) => {
    await open(page)
    const doctor = new Doctor(page)
    await doctor.paste(sentence)
    const step = page.locator('article.step')
    await expect(step).toHaveAttribute('data-step', new RegExp(`^${area}/`))
    for (let move = 0; move < mostMoves; move++) {
      const kind = (await step.getAttribute('class')) ?? ''
      if (kind.includes('step-outcome')) return
      const before = await step.getAttribute('data-step')
      await moveOn(doctor, kind)
      await expect(step, `a way on from ${before}`).not.toHaveAttribute('data-step', before ?? '')
    }
    throw new Error(`no end within ${mostMoves} moves`)
  })
}

/** The first answer of a question, no terminal for a command, success for a fix. */
async function moveOn(doctor: Doctor, kind: string): Promise<void> {
  if (kind.includes('step-question')) await doctor.root.locator('article.step .options button').first().click()
  else if (kind.includes('step-collect')) await doctor.answer("I can't run this")
  else await doctor.answer('It works now')
}
