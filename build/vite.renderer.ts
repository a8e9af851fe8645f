import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { licencesInto } from './licences.ts'

const licences = licencesInto('.licences.json')
const root = fileURLToPath(new URL('../renderer/', import.meta.url))

export default defineConfig({
  root,
  base: './',
  plugins: [react(), licences.main],
  worker: { plugins: () => [licences.worker] },
  // Vite's own cache belongs to the machine and not to the sources.
  cacheDir: fileURLToPath(new URL('../.cache/vite/', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer/', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome120',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the page begins with is one file: that parts which are loaded later share some of it would make dozens.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
})
