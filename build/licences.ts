import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { standardText } from './standard-licences.ts'

/** One package or typeface of which something is in a bundle. */
export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string | null
}

const marker = '/node_modules/'

/** The folder of the package a module is in, or null for the project's own. */
function packageOf(id: string): string | null {
  const at = id.lastIndexOf(marker)
  // A name with a null byte is made by a plugin; what it was made from is there under its own.
  if (at === -1 || id.startsWith('\0')) return null
  const [first = '', second = ''] = id.slice(at + marker.length).split('/')
  return id.slice(0, at) + marker + (first.startsWith('@') ? `${first}/${second}` : first)
}

function licenceOf(folder: string): Licence {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licence = typeof license === 'string' ? license.replace(/^\((.*)\)$/, '$1') : ''
  const file = readdirSync(folder).find((candidate) => /^(licen[cs]e|copying)/i.test(candidate))
  const text = file === undefined ? standardText(licence, author?.name ?? author ?? name) : readFileSync(join(folder, file), 'utf8').trim()
  return { name, version, licence, text }
}

/** Vite's own list leaves out workers, style sheets and typefaces. */
const isStyle = (id: string): boolean => /\.(css|woff2?)(\?|$)/.test(id)

/**
 * Writes down whose work is in a bundle: `main` for the bundle itself, in a file of this name, and `worker` for the
 * plugins of its workers, which are bundled before it is written.
 */
export function licencesInto(fileName: string): { readonly main: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>()
  const gather = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const folder = packageOf(id)
      if (folder !== null) folders.add(folder)
    }
  }
  const chunksOf = (bundle: Record<string, { type: string; moduleIds?: readonly string[] }>): void => {
    for (const chunk of Object.values(bundle)) gather(chunk.moduleIds ?? [])
  }
  return {
    worker: {
      name: 'licences-of-workers',
      generateBundle(_options, bundle) {
        chunksOf(bundle)
      },
    },
    main: {
      name: 'licences',
      apply: 'build',
      generateBundle(_options, bundle) {
        chunksOf(bundle)
        gather([...this.getModuleIds()].filter(isStyle))
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify([...folders].map((folder) => licenceOf(folder))) })
      },
    },
  }
}
