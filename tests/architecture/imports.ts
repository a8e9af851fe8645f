import { dirname, posix } from 'node:path'
import { parseSync } from 'vite'

/** A file's source by its path from the root of the checkout, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

export interface Import {
  readonly line: number
  /** The path from the root for a file of the project, else the specifier as written. */
  readonly target: string
  readonly isFile: boolean
}

export interface Read {
  readonly imports: readonly Import[]
  /** The lines that name `Date`. */
  readonly dates: readonly number[]
  /** What could hide an import from this reader, with its line. */
  readonly hidden: readonly { readonly line: number; readonly what: string }[]
}

export type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number }

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export function visit(value: unknown, see: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see, parent)
  } else if (isNode(value)) {
    see(value, parent)
    for (const child of Object.values(value)) visit(child, see, value)
  }
}

function textOf(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'TSLiteralType') return textOf(value['literal'])
  return value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null
}

function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && value.type === 'Identifier' && value['name'] === name
}

/** Whether an identifier is only the name of a property, as in `row.Date` or `{ Date: 1 }`. */
function isPropertyName(node: Node, parent: Node | null): boolean {
  if (parent === null || parent['computed'] === true) return false
  if (parent.type === 'MemberExpression') return parent['property'] === node
  return 'key' in parent && parent['key'] === node && parent['shorthand'] !== true
}

/** Whether a call gathers typefaces, or data of its own folder: those import nothing, and there may be any number. */
function isOfData(call: Node | null): boolean {
  const [given] = call && Array.isArray(call['arguments']) ? call['arguments'] : []
  const patterns: unknown[] = isNode(given) && Array.isArray(given['elements']) ? given['elements'] : [given]
  return patterns.length > 0 && patterns.every((pattern) => /\.woff2$|^\.\/\*\.json$/.test(textOf(pattern) ?? ''))
}

/** Where a specifier leads: relative paths and the package's own `#` paths are files. */
function resolve(file: string, specifier: string): Omit<Import, 'line'> {
  const [path = specifier] = specifier.split('?', 1)
  if (path.startsWith('#')) return { target: path.slice(1), isFile: true }
  if (path.startsWith('.')) return { target: posix.join(dirname(file), path), isFile: true }
  return { target: path, isFile: false }
}

/** Reads one TypeScript file's imports and mentions of `Date` from its syntax tree. */
export function readImports(file: string, source: string): Read {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`)
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length
  const imports: Import[] = []
  const dates: number[] = []
  const hidden: { line: number; what: string }[] = []

  const from = (node: Node, specifier: unknown): void => {
    const text = textOf(specifier)
    const line = lineAt(node.start)
    if (text === null) hidden.push({ line, what: 'imports a computed name' })
    else imports.push({ line, ...resolve(file, text) })
  }

  visit(program, (node, parent) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        from(node, node['source'] ?? node['argument'])
        break
      case 'ExportNamedDeclaration':
        if (isNode(node['source'])) from(node, node['source'])
        break
      case 'TSExternalModuleReference':
        from(node, node['expression'])
        break
      case 'CallExpression':
        if (isNamed(node['callee'], 'require')) hidden.push({ line: lineAt(node.start), what: 'calls require' })
        break
      case 'MemberExpression':
        if (isNode(node['object']) && node['object'].type === 'MetaProperty' && isNamed(node['property'], 'glob') && !isOfData(parent)) {
          hidden.push({ line: lineAt(node.start), what: 'imports by import.meta.glob' })
        }
        break
      case 'NewExpression': {
        const [path, base] = Array.isArray(node['arguments']) ? node['arguments'] : []
        if (isNamed(node['callee'], 'URL') && isNode(base) && isNode(base['object']) && base['object'].type === 'MetaProperty') {
          from(node, path)
        }
        break
      }
      case 'Identifier':
        if (node['name'] === 'Date' && !isPropertyName(node, parent)) dates.push(lineAt(node.start))
        break
      default:
    }
  })
  return { imports, dates: [...new Set(dates)], hidden }
}
