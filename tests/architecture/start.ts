import { dirname, posix } from 'node:path'
import { parseSync } from 'vite'
import type { Sources } from './imports.ts'

/** A file as a bundler sees it: what is loaded with it, what later, and the texts it could ask for. */
interface Reading {
  readonly files: readonly string[]
  readonly packages: readonly string[]
  /** Loaded when asked for, other than by `later`, which brings every text along. */
  readonly dynamic: readonly string[]
  readonly workers: readonly string[]
  /** Texts as written; of one with something filled in, what stands before that. */
  readonly texts: readonly { readonly text: string; readonly open: boolean }[]
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string | null =>
  isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null
const isTypes = (node: Node): boolean => {
  const names = list(node['specifiers']).filter(isNode)
  return (
    node['importKind'] === 'type' ||
    node['exportKind'] === 'type' ||
    (names.length > 0 && names.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type'))
  )
}

function visit(value: unknown, see: (node: Node, inLater: boolean) => void, inLater = false): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see, inLater)
  } else if (isNode(value)) {
    see(value, inLater)
    const { callee } = value
    const within = inLater || (value.type === 'CallExpression' && isNode(callee) && callee['name'] === 'later')
    for (const child of Object.values(value)) visit(child, see, within)
  }
}

function read(file: string, source: string): Reading {
  const made = {
    files: [] as string[],
    packages: [] as string[],
    dynamic: [] as string[],
    workers: [] as string[],
    texts: [] as { text: string; open: boolean }[],
  }
  const place = (specifier: string): string | null =>
    specifier.startsWith('#') ? specifier.slice(1) : specifier.startsWith('.') ? posix.join(dirname(file), specifier) : null
  visit(parseSync(file, source).program, (node, inLater) => {
    const specifier = textOf(node['source'])
    if (node.type === 'ImportExpression' && specifier !== null) {
      const target = place(specifier)
      if (target !== null && !inLater) made.dynamic.push(target)
    } else if (/^(Import|Export(All|Named))Declaration$/.test(node.type) && specifier !== null && !isTypes(node)) {
      const target = place(specifier)
      if (target === null) made.packages.push(specifier)
      else made.files.push(target)
    } else if (node.type === 'NewExpression' && isNode(node['callee']) && node['callee']['name'] === 'URL') {
      const path = textOf(list(node['arguments'])[0])
      if (path?.endsWith('.ts') === true) made.workers.push(posix.join(dirname(file), path))
    }
    const text = textOf(node)
    if (text !== null) made.texts.push({ text, open: false })
    const [head] = node.type === 'TemplateLiteral' ? list(node['quasis']) : []
    if (isNode(head)) made.texts.push({ text: String(Object(head['value']).cooked), open: list(node['expressions']).length > 0 })
  })
  return made
}

/** What is loaded with a file: itself, and what it imports, and so on. */
export function reach(sources: Sources, entry: string): ReadonlyMap<string, Reading> {
  const reached = new Map<string, Reading>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const source = sources.get(file)
    if (source === undefined || reached.has(file)) continue
    const reading = read(file, source)
    reached.set(file, reading)
    waiting.push(...reading.files)
  }
  return reached
}

/** The packages that are loaded with a file, as they are named where they are imported, without style sheets. */
export const packagesOf = (reached: ReadonlyMap<string, Reading>): string[] =>
  [...new Set([...reached.values()].flatMap(({ packages }) => packages))].filter((name) => !name.endsWith('.css')).toSorted()

type Texts = Readonly<Record<string, unknown>>

const within = (texts: unknown, path: readonly string[]): unknown => path.reduce<unknown>((at, key) => Object(at)[key], texts)
const leaves = (texts: unknown): number =>
  typeof texts === 'object' && texts !== null
    ? Object.values(texts).reduce<number>((sum, one) => sum + leaves(one), 0)
    : texts === undefined
      ? 0
      : 1

/** The texts that files name and that are only among the `later` ones. */
export function missingTexts(reached: ReadonlyMap<string, Reading>, later: Texts): string[] {
  return [...reached].flatMap(([file, { texts }]) =>
    texts.flatMap(({ text, open }) => {
      const path = text.split('.')
      const last = path.pop() ?? ''
      if (path.length === 0) return []
      const around = Object(within(later, path))
      const named = Object.keys(around).filter((key) => key === last || key.startsWith(`${last}_`) || (open && key.startsWith(last)))
      return named.some((key) => leaves(around[key]) > 0) ? [`${file} names ${text}`] : []
    }),
  )
}
