import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { first } from '#shared/text/en/first.ts'
import { later } from '#shared/text/en/later.ts'
import { shortcuts } from '../../renderer/app/shortcuts.ts'
import { filesUnder, root } from './files.ts'
import { headingsIn, keysIn, labelsIn, linksIn } from './markdown.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const docs = ['README.md', 'CONTRIBUTING.md', ...filesUnder('docs').filter((path) => path.endsWith('.md'))].filter((path) =>
  existsSync(join(root, path)),
)
const guide = docs.filter((path) => path.startsWith('docs/guide/'))

const textsOf = (texts: unknown): string[] => (typeof texts === 'string' ? [texts] : Object.values(texts as object).flatMap(textsOf))

/** What stands in bold in the guide and is no label of Rearview: what the print dialog of a browser calls it. */
const elsewhere = new Set(['Save as PDF'])

/** Every label as the guide writes it, with … in place of each value. */
const labels = new Set(textsOf([first, later]).map((text) => text.replaceAll(/\{\{[^}]*\}\}/g, '…')))

/** Keys that the list of shortcuts leaves out, since the place that has them names them. */
const namedInPlace = ['Alt', 'Ctrl', 'Shift', 'Esc', 'Tab', 'Enter', 'Space', '←', '→', 'A', 'N', 'O']
const keys = new Set([
  ...Object.values(shortcuts).flatMap((place) =>
    Object.values<readonly string[]>(place)
      .flat()
      .map((key) => key.replace('mod', 'Ctrl')),
  ),
  ...namedInPlace,
])

describe('every document', () => {
  it.each(docs)('%s links only to what is there, and each picture says what it shows', (path) => {
    const wrong = linksIn(read(path)).flatMap(({ text, target, picture }) => {
      if (/^[a-z]+:/.test(target)) return []
      const [file = '', heading] = target.split('#')
      const to = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(root, to))) return [`${target} is not there`]
      if (heading !== undefined && !headingsIn(read(to)).includes(heading)) return [`${target} has no such heading`]
      return picture && text.trim() === '' ? [`${target} has no alternative text`] : []
    })
    expect(wrong).toEqual([])
  })
})

describe('the guide', () => {
  it('is there, and its first page leads to every other', () => {
    expect(guide.length).toBeGreaterThan(8)
    const linked = new Set(linksIn(read('docs/guide/README.md')).map(({ target }) => target))
    expect(guide.map((path) => basename(path)).filter((name) => name !== 'README.md' && !linked.has(name))).toEqual([])
  })

  it.each(guide)('%s says in bold only what stands on the screen', (path) => {
    const unknown = labelsIn(read(path)).filter((label) => !labels.has(label) && !elsewhere.has(label))
    expect(unknown, 'Mend: write the label as shared/text/en has it, with … for each value.').toEqual([])
  })

  it.each(guide)('%s names only keys that there are', (path) => {
    expect(
      keysIn(read(path)).filter((key) => !keys.has(key)),
      'Mend: write the key as renderer/app/shortcuts.ts has it, with Ctrl for mod.',
    ).toEqual([])
  })
})

describe('what is read in a document', () => {
  const text = [
    '# Two words',
    '![A picture](a.png) and [a page](b.md#two-words), **Add … more** and **Wrapped',
    'label**, `Ctrl+K` and `.roadmap`',
    '```',
    '**not a label** [not a link](c.md)',
    '```',
  ].join('\n')

  it('is its links, headings, labels and keys, and nothing of what stands in a block of code', () => {
    expect(linksIn(text).map(({ target, picture }) => [target, picture])).toEqual([
      ['a.png', true],
      ['b.md#two-words', false],
    ])
    expect(headingsIn(text)).toEqual(['two-words'])
    expect(labelsIn(text)).toEqual(['Add … more', 'Wrapped label'])
    expect(keysIn(text)).toEqual(['Ctrl+K'])
  })
})
