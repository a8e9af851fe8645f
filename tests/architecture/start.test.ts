import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { later } from '#shared/text/en/later.ts'
import { filesUnder, root } from './files.ts'
import type { Sources } from './imports.ts'
import { missingTexts, packagesOf, reach } from './start.ts'

const sources: Sources = new Map(
  ['shared', 'renderer', 'electron']
    .flatMap(filesUnder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)
const whole = 'shared/text/whole.ts'
const page = 'renderer/app/main.tsx'
const first = reach(sources, page)

/** What a file that is loaded by itself says and would not have. */
const lacking = (from: Sources, entry: string): string[] => {
  const reached = reach(from, entry)
  return reached.has(whole) ? [] : missingTexts(reached, later)
}

describe('the first screen', () => {
  it('reaches the timeline and is far from everything', () => {
    expect(first.has('renderer/timeline/engine.ts')).toBe(true)
    expect(first.size).toBeLessThan(sources.size / 2)
  })

  it('loads these packages and no other', () => {
    expect(packagesOf(first)).toEqual([
      '@date-fns/utc',
      '@mantine/core',
      '@mantine/hooks',
      '@mantine/notifications',
      '@mantine/spotlight',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      '@tabler/icons-react',
      'canonicalize',
      'date-fns',
      'dexie',
      'filenamify/browser',
      'i18next',
      'moment',
      'nanoid',
      'react',
      'react-dom/client',
      'vis-data/esnext',
      'vis-timeline/esnext',
      'zod',
      'zustand',
      'zustand/react/shallow',
      'zustand/vanilla',
    ])
  })

  it('says nothing that is only among the later texts', () => {
    expect(first.has(whole)).toBe(false)
    expect(missingTexts(first, later)).toEqual([])
  })

  it('brings every text along with what it loads by itself', () => {
    const loads = [...first.values()].flatMap(({ dynamic }) => (dynamic.includes(whole) ? [] : dynamic))
    expect(loads).toContain('renderer/app/Guard.tsx')
    expect(loads.flatMap((entry) => lacking(sources, entry))).toEqual([])
  })
})

it('a worker and the main process have the texts they say', () => {
  const workers = [...sources].flatMap(([file, source]) => reach(new Map([[file, source]]), file).get(file)?.workers ?? [])
  expect(workers.length).toBeGreaterThan(4)
  expect([...workers, 'electron/main/main.ts'].flatMap((entry) => lacking(sources, entry))).toEqual([])
})

describe('is found when planted:', () => {
  const planted = (files: Readonly<Record<string, string>>) => reach(new Map(Object.entries(files)), 'a.ts')

  it('a package behind another file', () => {
    expect(
      packagesOf(planted({ 'a.ts': "import './b.ts'\nimport type { X } from 'types'", 'b.ts': "export { default } from 'papaparse'" })),
    ).toEqual(['papaparse'])
  })

  it.each([
    "t('insights.title')",
    't(`insights.${what}`)',
    "t(one ? 'app.name' : 'roadmapFile.save.title')",
    "t('review.days', { count })",
  ])('%s', (said) => {
    expect(missingTexts(planted({ 'a.ts': said }), later)).toHaveLength(1)
  })

  it('but not what is loaded later or is no text', () => {
    const innocent = planted({
      'a.ts': "later(async () => (await import('./b.tsx')).B); t('app.name'); t('roadmapFile.save.item'); open('insights.csv')",
      'b.tsx': "import 'fuse.js'",
    })
    expect(packagesOf(innocent)).toEqual([])
    expect(missingTexts(innocent, later)).toEqual([])
    expect([...innocent.values()].flatMap(({ dynamic }) => dynamic)).toEqual([])
  })
})
