/** A whole nginx of the failure's own: it starts in a few milliseconds. */
import { existsSync } from 'node:fs'
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import { started } from '../wait'
import { shortOfTime, site, siteAddress, withoutBlanks } from './site'

const configFile = '/etc/nginx/nginx.conf'
const siteFile = '/etc/nginx/sites-enabled/shop'
const errorLog = '/var/log/nginx/error.log'
const accessLog = '/var/log/nginx/access.log'

interface Nginx {
  /** Directives of the server block. */
  server: string
  /** Directives beside it: upstream groups, a second server. */
  http?: string
  /** `worker_connections`; Debian's number unless told. */
  connections?: number
  /** Directives above all blocks. */
  main?: string
  /** The site's file is among the pastes. */
  shows?: 'config'
  /** It cannot start. */
  fails?: true
}

export const nginx = ({ server, http, main = '', connections = 768, shows, fails }: Nginx): Part => ({
  needs: ['nginx'],
  async start(room) {
    const siteText = siteConfig(server, http)
    room.write(configFile, main + mainConfig(connections))
    room.write(siteFile, siteText)
    for (const folder of ['/var/log/nginx', '/var/lib/nginx', '/run']) room.folder(folder)
    room.offerFile('nginx-error-log', errorLog)
    room.offerFile('access-log', accessLog)
    if (shows) room.offer('nginx-config', () => siteText)
    const path = programPath('nginx') ?? 'nginx'
    const args = ['-p', `${room.dir}/`, '-c', room.real(configFile), '-e', room.real(errorLog)]
    room.offer('config-test', () => runAsServer(path, [...args, '-t'], { cwd: room.dir, env: shortOfTime }))
    const running = room.start(path, [...args, '-g', 'daemon off;'], room.dir, shortOfTime)
    // It writes the file once it listens.
    await started('nginx', running, () => existsSync(room.real('/run/nginx.pid')), fails)
  },
})

/** Hands every request of the site to `target`. */
export const proxyTo = (target: string, more = ''): string => `
    location / {
        proxy_pass ${target};
        proxy_set_header Host $host;
        proxy_connect_timeout 500ms;
        ${more}
    }`

/** Hands every request of the site to PHP-FPM at `target`. */
export const fastcgiTo = (target: string, more = ''): string => `
    root /var/www/shop;
    location ~ \\.php$ {
        fastcgi_pass ${target};
        fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        fastcgi_param SCRIPT_NAME $fastcgi_script_name;
        fastcgi_param REQUEST_METHOD $request_method;
        fastcgi_param REQUEST_URI $request_uri;
        fastcgi_param SERVER_PROTOCOL $server_protocol;
        fastcgi_connect_timeout 500ms;
        ${more}
    }`

/** Hands every request of the site to uWSGI at `target`. */
export const uwsgiTo = (target: string, more = ''): string => `
    location / {
        uwsgi_pass ${target};
        uwsgi_param REQUEST_METHOD $request_method;
        uwsgi_param REQUEST_URI $request_uri;
        uwsgi_param PATH_INFO $document_uri;
        uwsgi_param QUERY_STRING $query_string;
        uwsgi_param SERVER_PROTOCOL $server_protocol;
        uwsgi_param SERVER_NAME $server_name;
        uwsgi_param SERVER_PORT $server_port;
        uwsgi_param HTTP_COOKIE $http_cookie;
        uwsgi_connect_timeout 500ms;
        ${more}
    }`

const mainConfig = (connections: number): string => `worker_processes 1;
pid /run/nginx.pid;
error_log ${errorLog};
events {
    worker_connections ${connections};
}
http {
    access_log ${accessLog};
    client_body_temp_path /var/lib/nginx/body;
    proxy_temp_path /var/lib/nginx/proxy;
    fastcgi_temp_path /var/lib/nginx/fastcgi;
    uwsgi_temp_path /var/lib/nginx/uwsgi;
    scgi_temp_path /var/lib/nginx/scgi;
    include ${siteFile};
}
`

const siteConfig = (server: string, http = ''): string =>
  withoutBlanks(`${http}
server {
    listen ${siteAddress};
    server_name ${site};
    ${server}
}
`)
