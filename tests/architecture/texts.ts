import { parseSync } from 'vite'
import { isNode, type Node, visit } from './imports.ts'

/** The attributes that are read to, or by, somebody. */
const said = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'hint',
  'label',
  'message',
  'nothingFoundMessage',
  'placeholder',
  'subtitle',
  'title',
  'tooltip',
])

/** Names, units and signs are the same in all languages. */
const isSaid = (text: string): boolean => /\p{L}{2,}/u.test(text.replaceAll(/&\w+;|\b(Rearview|CSV|PDF|FY|Q|Excel|PowerPoint)\b/g, ''))

const textOf = (node: unknown): string | null => {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type === 'JSXText') return String(node['value'])
  if (node.type === 'TemplateLiteral') return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(' ')
  if (node.type === 'JSXExpressionContainer') return textOf(node['expression'])
  if (node.type === 'ConditionalExpression') return [textOf(node['consequent']), textOf(node['alternate'])].filter(Boolean).join(' ')
  if (node.type === 'LogicalExpression') return textOf(node['right'])
  return null
}

const nameOf = (node: unknown): string => {
  const { name, value } = Object(node) as { name?: unknown; value?: unknown }
  return typeof name === 'string' ? name : typeof value === 'string' ? value : ''
}

/** Returns the texts in a source that somebody reads and that are in no catalogue, each with its line. */
export function textsOutside(path: string, source: string): string[] {
  const { program } = parseSync(path, source)
  const found: string[] = []
  const tell = (node: Node, text: string | null) => {
    if (text === null || !isSaid(text)) return
    found.push(`${path}:${source.slice(0, node.start).split('\n').length} “${text.trim()}”`)
  }
  visit(program, (node, parent) => {
    if (node.type === 'JSXText') tell(node, textOf(node))
    if (node.type === 'JSXExpressionContainer' && parent?.type === 'JSXElement') tell(node, textOf(node))
    if (node.type === 'JSXAttribute' && said.has(nameOf(node['name']))) tell(node, textOf(node['value']))
    if (node.type === 'Property' && said.has(nameOf(node['key'])) && path.startsWith('renderer/')) tell(node, textOf(node['value']))
  })
  return found
}
