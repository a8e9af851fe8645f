import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOfGit, filesUnder, root } from './files.ts'

const most = 5 * 1024 * 1024

/** A copy without git, a downloaded archive say, has at least these. */
const files = filesOfGit('.') ?? ['shared', 'renderer', 'electron', 'tests', 'build', 'docs'].flatMap(filesUnder)

/** The folders and files that break a rule, with how to mend it. */
function findBad(paths: readonly string[], sizeOf: (path: string) => number): string[] {
  return paths.flatMap((path) => [
    ...(sizeOf(path) > most
      ? [
          `${path} has ${(sizeOf(path) / 1024 / 1024).toFixed(1)} MB; a clone carries it for ever. Mend: make it when it is needed, or keep a smaller one.`,
        ]
      : []),
    ...(/(^|\/)utils\//i.test(path)
      ? [`${path} is in a folder called utils, which says nothing. Mend: name the folder by its subject.`]
      : []),
  ])
}

describe('the files of the project', () => {
  it('are small, and their folders named by subject', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(findBad(files, (path) => statSync(join(root, path)).size)).toEqual([])
  })

  it('are found when they are not', () => {
    const sizes: Record<string, number> = { 'docs/film.mp4': most + 1, 'shared/utils/x.ts': 1, 'a.ts': most }
    expect(findBad(Object.keys(sizes), (path) => sizes[path] ?? 0)).toEqual([
      expect.stringContaining('docs/film.mp4 has 5.0 MB'),
      expect.stringContaining('shared/utils/x.ts is in a folder called utils'),
    ])
  })
})
