import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { contentPlugin } from './src/content/compile/vitePlugin.ts'

/** What the built page may do: load its own files, and nothing else. It has no one to send anything to. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
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

const page: UserConfig = {
  plugins: [contentPlugin(), react(), contentSecurityPolicy],
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

export default defineConfig(({ mode }) => {
  const entry = widgetFiles[mode]
  return entry === undefined ? page : widget(mode, entry)
})
