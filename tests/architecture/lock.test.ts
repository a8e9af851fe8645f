import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { root } from './files.ts'

const packages = z.record(
  z.string(),
  z.object({ optionalDependencies: z.record(z.string(), z.string()).optional(), resolved: z.string().optional() }),
)

const lock = z.object({ packages }).parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))

it('the lock file names every optional package, also of other systems; mend it with node build/scripts/complete-lock.mjs', () => {
  const paths = Object.keys(lock.packages)
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !paths.some((other) => other === `${path}/node_modules/${name}` || other.endsWith(`node_modules/${name}`)),
    ),
  )
  expect(paths.length).toBeGreaterThan(300)
  expect(missing).toEqual([])
})

it('the lock file names no registry, so that each network takes its own', () => {
  expect(Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})
