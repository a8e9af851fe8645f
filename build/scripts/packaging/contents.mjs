import { createHash } from 'node:crypto'
import { isBuiltin } from 'node:module'
import { basename, normalize } from 'node:path'
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar'
import { parseSync, Visitor } from 'vite'

const texts = {
  /** @type {(path: string, what: string) => string} */
  stray: (path, what) => `${path} is in the archive, and is ${what}.`,
  map: 'a source map',
  test: 'a test',
  package: 'a package of node_modules',
  source: 'a source',
  hidden: 'for the build alone',
  other: 'nothing that runs',
  missing: (/** @type {string} */ path) => `${path} is not in the archive.`,
  /** @type {(path: string, by: string) => string} */
  broken: (path, by) => `${by} refers to ${path}, which is not in the archive.`,
  unused: (/** @type {string} */ path) => `${path} is in the archive, and nothing refers to it.`,
  mapped: (/** @type {string} */ path) => `${path} refers to a source map.`,
  /** @type {(path: string, what: string) => string} */
  needs: (path, what) => `${path} needs ${what} at run time, and only Electron and Node are there.`,
  computed: 'a module by a computed name',
  damaged: (/** @type {string} */ path) => `${path} is not what the archive’s own table says.`,
}

/** A file by its path with forward slashes. @typedef {ReadonlyMap<string, Buffer>} Contents */

/** @param {string} archive @returns {Contents} */
export function readArchive(archive) {
  // It is listed with the separators of the system, and with one in front.
  const paths = listPackage(archive, { isPack: false }).map((path) => path.slice(1))
  const files = paths.filter((path) => !('files' in statFile(archive, path)))
  return new Map(files.map((path) => [path.replaceAll('\\', '/'), extractFile(archive, path)]))
}

/** What Electron compares with what was written into the program. @param {string} archive */
export const headerHash = (archive) => createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')

/** Files that do not have the content the archive says they have. @param {string} archive @param {Contents} contents */
export function damaged(archive, contents) {
  return [...contents].flatMap(([path, bytes]) => {
    const entry = statFile(archive, normalize(path))
    const told = 'integrity' in entry ? entry.integrity.hash : ''
    return told === createHash('sha256').update(bytes).digest('hex') ? [] : [texts.damaged(path)]
  })
}

const required = ['package.json', 'electron/main.cjs', 'electron/preload.cjs', 'renderer/index.html', 'renderer/licences.json']
const inElectron = new Set(['electron/icon.png'])
const asset = /^renderer\/assets\/[\w.+-]+-[\w-]{8}\.(js|css|woff2?|svg|png)$/

/** What a path that has no business in the archive is. @param {string} path */
function kindOf(path) {
  if (path.endsWith('.map')) return texts.map
  if (/(^|\/)node_modules\//.test(path)) return texts.package
  if (/\.(test|spec)\.\w+$|(^|\/)(tests?|fixtures)\//.test(path)) return texts.test
  if (/(^|\/)\./.test(path)) return texts.hidden
  return /\.[mc]?tsx?$/.test(path) ? texts.source : texts.other
}

/** @param {string} path @param {string} code @param {readonly string[]} may */
function needs(path, code, may) {
  /** @type {string[]} */
  const found = []
  /** @param {unknown} given */
  const see = (given) => {
    const name = Object(given)
    if (name.type !== 'Literal' || typeof name.value !== 'string') found.push(texts.needs(path, texts.computed))
    else if (!may.includes(name.value) && !(may.includes('node:') && isBuiltin(name.value))) found.push(texts.needs(path, name.value))
  }
  new Visitor({
    CallExpression({ callee, arguments: [name] }) {
      if (callee.type === 'Identifier' && callee.name === 'require') see(name)
    },
    ImportExpression: ({ source }) => see(source),
    ImportDeclaration: ({ source }) => see(source),
  }).visit(parseSync(path, code).program)
  return found
}

/** The names of built files that stand in a text: in attributes, in urls, in strings. @param {string} text */
const named = (text) => new Set(text.match(/(?<=["'`(]|\.\/|assets\/)[\w.+-]+-[\w-]{8}\.(?:js|css|woff2?|svg|png)(?=["'`)?#])/g))

/** @param {Contents} contents @returns {string[]} */
function references(contents) {
  /** @type {Set<string>} */
  const used = new Set()
  const problems = [...contents].flatMap(([path, bytes]) => {
    if (!/^renderer\/.*\.(html|js|css)$/.test(path)) return []
    const text = bytes.toString('utf8')
    const names = [...named(text)]
    for (const name of names) used.add(name)
    return [
      ...names.filter((name) => !contents.has(`renderer/assets/${name}`)).map((name) => texts.broken(name, path)),
      ...(/[#@]\s*sourceMappingURL=(?!data:,)\S+\.map/.test(text) ? [texts.mapped(path)] : []),
    ]
  })
  const unused = [...contents.keys()].filter((path) => asset.test(path) && !used.has(basename(path))).map(texts.unused)
  return [...problems, ...unused]
}

/**
 * Whatever is wrong with what the archive holds, one sentence each.
 * @param {Contents} contents
 */
export function contentProblems(contents) {
  const text = (/** @type {string} */ path) => contents.get(path)?.toString('utf8') ?? ''
  return [
    ...[...contents.keys()]
      .filter((path) => !required.includes(path) && !inElectron.has(path) && !asset.test(path))
      .map((path) => texts.stray(path, kindOf(path))),
    ...required.filter((path) => !contents.has(path)).map(texts.missing),
    ...references(contents),
    ...needs('electron/main.cjs', text('electron/main.cjs'), ['electron', 'node:']),
    ...needs('electron/preload.cjs', text('electron/preload.cjs'), ['electron']),
  ]
}

/** @type {readonly (readonly [string, RegExp])[]} */
const parts = [
  ['main process and preload', /^electron\/.*\.cjs$/],
  ['scripts of the window', /\.js$/],
  ['style sheets', /\.css$/],
  ['typefaces', /\.woff2?$/],
  ['all else', /./],
]

/** How many bytes each part has, in the order of the table. @param {Contents} contents @returns {readonly (readonly [string, number])[]} */
export function sizes(contents) {
  const left = new Map([...contents].map(([path, bytes]) => [path, bytes.length]))
  return parts.map(([name, pattern]) => {
    const mine = [...left].filter(([path]) => pattern.test(path))
    for (const [path] of mine) left.delete(path)
    return [name, mine.reduce((sum, [, size]) => sum + size, 0)]
  })
}
