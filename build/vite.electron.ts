import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import type { Plugin, UserConfig } from 'vite'
import { licencesInto } from './licences.ts'

const path = (from: string): string => fileURLToPath(new URL(from, import.meta.url))

/** The window's icon, which Linux takes from the program and other systems from the app. */
const icon: Plugin = {
  name: 'icon',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'icon.png', source: readFileSync(path('./icons/png/256x256.png')) })
  },
}

/** CommonJS in one file: a sandboxed preload script can load nothing but `electron`. */
const bundle = (name: 'main' | 'preload'): UserConfig =>
  defineConfig({
    root: path('../electron/'),
    plugins: [licencesInto(`.licences-${name}.json`).main, ...(name === 'main' ? [icon] : [])],
    cacheDir: path('../.cache/vite-electron/'),
    // Nothing but what is in node_modules/electron and Node itself is found at run time.
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: path(`../electron/${name}/${name}.ts`),
      outDir: path('../dist/electron/'),
      emptyOutDir: false,
      target: 'node20',
      sourcemap: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
    },
  })

export const main = bundle('main')
export const preload = bundle('preload')

/** For `vite build --config`, which builds one of the two; the build script builds both. */
export default main
