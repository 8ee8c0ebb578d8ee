import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { contentPlugin } from './src/content/compile/vitePlugin.ts'

/**
 * What the built page may do: load its own files, and nothing else. There is no other host it could send anything to. Its own
 * host may be connected to as images and scripts may be loaded from there: tools that read robots.txt do so through the page.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "manifest-src 'self'",
].join('; ')

const contentSecurityPolicy: Plugin = {
  name: 'gateway-doctor:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
}

/** Has its say before the first paint; a plain script, because modules wait for the whole page. */
const beforePaint: Plugin = {
  name: 'gateway-doctor:before-paint',
  transformIndexHtml: (_html, { server }) => [
    { tag: 'script', attrs: { src: server ? '/before-paint.js' : './before-paint.js' }, injectTo: 'head' },
  ],
}

/** Pages are folders, and what they load stands relative to them: an address without its last slash leads to the one with it. */
const folderAddresses: Plugin = {
  name: 'gateway-doctor:folder-addresses',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use((request, response, next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
      if (/\/$|\.[^/]*$/.test(pathname)) return next()
      response.writeHead(308, { location: `${pathname}/${search}` }).end()
    }),
}

const page: UserConfig = {
  plugins: [contentPlugin(), react(), beforePaint, contentSecurityPolicy, folderAddresses],
  base: './',
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
}

/** The files of the widget by the mode that builds each; a classic script is one entry, so each is a build of its own. */
const widgetFiles: Record<string, string> = {
  widget: 'src/widget/define.ts',
  'widget-guide': 'src/widget/guide.ts',
  'widget-diagnosis': 'src/widget/diagnosis.ts',
  'widget-timeline': 'src/widget/timeline.tsx',
}

/** The same source for other people's pages: Preact in the place of React, classic scripts. */
const widget = (mode: string, entry: string): UserConfig => ({
  plugins: [contentPlugin()],
  resolve: {
    alias: {
      'react-dom/client': 'preact/compat/client',
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
    },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    target: 'es2023',
    emptyOutDir: false,
    lib: { entry, formats: ['iife'], name: 'GatewayDoctor', fileName: () => `${mode}.js` },
  },
  worker: { format: 'iife' },
})

export default defineConfig(({ mode, isPreview }) => {
  const entry = widgetFiles[mode]
  if (entry !== undefined) return widget(mode, entry)
  // What was built is there as files; what is not there is not found.
  return isPreview ? { ...page, appType: 'mpa' } : page
})
