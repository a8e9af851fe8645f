import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './files.ts'
import { layers } from './layers.ts'

const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
const picture = /```mermaid\n(.*?)```/s.exec(page)?.[1] ?? ''
const labels = new Map([...picture.matchAll(/(\w+)\["([^"]+)"\]/g)].map(([, id = '', folder = '']) => [id, folder]))
const arrows = [...picture.matchAll(/^ *(\w+)(?:\["[^"]+"\])? --> (\w+)/gm)].map(([, from = '', to = '']) => ({ from, to }))
const folderOf = (id: string): string => labels.get(id) ?? id
const shared = layers.map(({ folder }) => folder).filter((folder) => folder.startsWith('shared/'))

/** What lies below a folder in the picture; an arrow to `shared` leads to all of it. */
function below(folder: string): Set<string> {
  const found = new Set<string>()
  for (const { from, to } of arrows) {
    if (folderOf(from) !== folder) continue
    const targets = to === 'shared' ? shared : [folderOf(to)]
    for (const target of targets) for (const one of [target, ...below(target)]) found.add(one)
  }
  return found
}

describe('the picture of the layers', () => {
  it('shows every layer, and nothing else', () => {
    expect([...labels.values()].toSorted()).toEqual(layers.map(({ folder }) => folder).toSorted())
  })

  it('has no arrow that the table does not allow', () => {
    const refused = arrows.filter(({ from, to }) => {
      const may = layers.find(({ folder }) => folder === folderOf(from))?.may ?? []
      return !(to === 'shared' ? shared : [folderOf(to)]).every((target) => may.includes(target))
    })
    expect(refused).toEqual([])
  })

  it('leads to all that the table allows', () => {
    const missing = layers.flatMap(({ folder, may }) => {
      const found = below(folder)
      return may.filter((other) => !found.has(other)).map((other) => `${folder} --> ${other}`)
    })
    expect(missing).toEqual([])
  })
})
