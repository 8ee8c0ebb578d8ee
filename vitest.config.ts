import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/content/compile/vitePlugin.ts'

export default defineConfig({
  plugins: [contentPlugin()],
  test: { include: ['{src,scripts}/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
})
