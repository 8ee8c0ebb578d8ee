import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentPlugin } from './src/content/compile/vitePlugin'

export default defineConfig({
  plugins: [contentPlugin(), react()],
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
})
