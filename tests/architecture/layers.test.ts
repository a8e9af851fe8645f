import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOfGit, filesUnder, root } from './files.ts'
import type { Sources } from './imports.ts'
import { dateFolders, keepers, layers } from './layers.ts'
import { findViolations } from './rules.ts'

const houses = ['shared', 'renderer', 'electron']
const isSource = (path: string): boolean => /\.tsx?$/.test(path)

/** Far below what there is, and far above what a wrong folder or pattern would find. */
const floor = { shared: 30, renderer: 20, electron: 8 }

const sources: Sources = new Map(
  houses
    .flatMap(filesUnder)
    .filter(isSource)
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

const plant = (file: string, source: string): string[] => findViolations(new Map([[file, source]]))

describe('the layers', () => {
  it('reads every source file', () => {
    for (const [house, least] of Object.entries(floor)) {
      const read = [...sources.keys()].filter((path) => path.startsWith(`${house}/`))
      expect(read.length).toBeGreaterThanOrEqual(least)
    }
    const read = [...sources.keys()]
    // Without git there is only the floor above.
    const known = filesOfGit(...houses)?.filter(isSource) ?? read
    expect(read.toSorted()).toEqual(known.toSorted())
  })

  it('holds in every source file', () => {
    expect(findViolations(sources)).toEqual([])
  })

  it('names only folders that exist, each below those it may import', () => {
    const folders = layers.map(({ folder }) => folder)
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([])
    const upwards = layers.filter(({ may }, at) => may.some((other) => !folders.slice(0, at).includes(other)))
    expect(upwards).toEqual([])
    const named = [...dateFolders, ...Object.values(keepers).flat()]
    expect(named.filter((folder) => !folders.includes(folder))).toEqual([])
  })
})

describe('a planted violation is found', () => {
  it.each([
    ['shared/domain/lane.ts', "import { commit } from '../planning/commit.ts'", 'shared/domain may not import shared/planning'],
    ['shared/calendar/dates.ts', "import type { Lane } from '#shared/domain/lane.ts'", 'may not import shared/domain'],
    ['shared/history/diff.ts', "export * from '../review/slip.ts'", 'may not import shared/review'],
    ['shared/text/say.ts', "import { x } from '../calendar/dates.ts'", 'shared/text may not import'],
    ['shared/ipc/contract.ts', "import { x } from '../calendar/dates.ts'", 'shared/ipc may not import'],
    ['shared/planning/add.ts', "export { open } from '#renderer/store/open.ts'", 'may not import renderer/store'],
    ['renderer/store/open.ts', "const x = import('../session/session.ts')", 'may not import renderer/session'],
    ['renderer/ui/Panel.tsx', "import { Review } from '../features/review/Review.tsx'", 'may not import renderer/features'],
    ['renderer/features/review/Review.tsx', "import { x } from '#renderer/app/App.tsx'", 'may not import renderer/app'],
    ['renderer/features/review/Review.tsx', "import { x } from '../history/List.tsx'", 'never imports another feature'],
    ['renderer/app/App.tsx', "import { x } from '#electron/main/window.ts'", 'may not import electron/main'],
    ['electron/main/main.ts', "import { x } from '#renderer/platform/host.ts'", 'may not import renderer/platform'],
    ['electron/preload/preload.ts', "import { x } from '../main/log.ts'", 'may not import electron/main'],
    ['shared/domain/lane.ts', "let x: import('../review/slip.ts').Slip", 'may not import shared/review'],
    ['renderer/app/work.ts', "new Worker(new URL('../../electron/main/log.ts', import.meta.url))", 'may not import electron/main'],
    ['shared/domain/lane.ts', "import { x } from '#tests/fixtures/x.ts'", 'in no layer'],
    ['shared/other/lane.ts', '', 'is in no layer'],
    ['shared/domain/lane.ts', "import { addDays } from 'date-fns/addDays'", 'only shared/calendar may'],
    ['shared/domain/lane.ts', "import React from 'react'", 'may import only zod'],
    ['shared/exchange/csv.ts', "import fs from 'node:fs'", 'only electron has Node'],
    ['renderer/features/roadmap/Roadmap.tsx', "import { Timeline } from 'vis-timeline/peer'", 'only renderer/timeline may'],
    ['renderer/session/session.ts', "import Dexie from 'dexie'", 'only renderer/store may'],
    ['renderer/app/App.tsx', "import { app } from 'electron'", 'only electron/main and electron/preload may'],
    ['renderer/store/commit.ts', 'export const now = () => new Date().toISOString()', 'mentions Date'],
    ['electron/main/log.ts', 'export const now = () => Date.now()', 'mentions Date'],
    ['shared/domain/lane.ts', 'export const day = (at: Date) => String(at)', 'mentions Date'],
    ['renderer/app/App.tsx', 'const { Date } = globalThis', 'mentions Date'],
    ['renderer/app/App.tsx', 'void import(name)', 'imports a computed name'],
    ['renderer/app/App.tsx', "import.meta.glob('../*/*.ts')", 'imports by import.meta.glob'],
    ['renderer/app/App.tsx', "import.meta.glob(['../fonts/*.woff2', '../*/*.ts'])", 'imports by import.meta.glob'],
    ['shared/text/languages.ts', "import.meta.glob('../domain/*.json')", 'imports by import.meta.glob'],
    ['renderer/app/App.tsx', 'import.meta.glob(`../fonts/${name}.woff2`)', 'imports by import.meta.glob'],
    ['electron/main/main.ts', "const x = require('node:fs')", 'calls require'],
  ])('in %s: %s', (file, source, expected) => {
    const violations = plant(file, `// a first line\n${source}\n`)
    expect(violations).toEqual([expect.stringContaining(expected)])
    expect(violations[0]).toContain(source === '' ? file : `${file}:2 `)
  })

  it('when files import each other in a circle', () => {
    const circle = new Map([
      ['shared/domain/a.ts', "import './b.ts'"],
      ['shared/domain/b.ts', "import '#shared/domain/c.ts'"],
      ['shared/domain/c.ts', "export { a } from './a.ts'"],
      ['shared/domain/d.ts', "import './a.ts'"],
    ])
    expect(findViolations(circle)).toEqual([expect.stringMatching(/a\.ts -> .*b\.ts -> .*c\.ts -> .*a\.ts is a cycle/)])
  })

  it('with a sentence on how to mend it', () => {
    expect(plant('renderer/ui/Panel.tsx', "import { x } from '../features/review/Review.tsx'")).toEqual([
      'renderer/ui/Panel.tsx:1 imports renderer/features/review/Review.tsx, and renderer/ui may not import renderer/features. Mend: move what is needed to a layer that both may import, or pass it in from above.',
    ])
  })

  it('and what only looks like one is not', () => {
    const innocent = `
      // import { x } from '#renderer/app/App.tsx'; new Date()
      /* import fs from 'node:fs' */
      import { z } from 'zod'
      import { day } from '../calendar/dates.ts'
      export const text = "import x from 'react'; new Date()"
      export const row = { Date: day, z }
      export const field = row.Date
    `
    expect(plant('shared/domain/lane.ts', innocent)).toEqual([])
    expect(plant('shared/calendar/today.ts', 'export const now = () => new Date()')).toEqual([])
    expect(plant('renderer/features/review/Review.tsx', "import './Review.module.css'")).toEqual([])
  })
})
