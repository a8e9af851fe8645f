import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { explain, isStarted, load, root } from './project.mjs'

const texts = {
  /** @type {(version: number, file: string) => string} */
  kept: (version, file) => `Schema ${version} is kept already: ${file} is there. Raise schemaVersion in shared/history/migrations.ts.`,
  /** @type {(version: number) => string} */
  next: (version) =>
    `Schema ${version} is kept for the tests. Now raise schemaVersion in shared/history/migrations.ts to ${version + 1}, and add the step that leads there.`,
}

/** The sample is the same whenever it is kept, but for the version of its records. */
const day = '2026-11-21'

/**
 * Keeps what the present schema version writes, before the next one begins: the sample as a roadmap file, and the
 * tables of its database. The tests of migrations read both for ever after.
 */
export async function keepSchema() {
  const [{ schemaVersion }, { sampleDrafts }, { sealed }, { writeRoadmapFile }] = await Promise.all([
    load('shared/history/migrations.ts'),
    load('shared/sample/sample.ts'),
    load('tests/unit/exchange/roadmapFile/histories.ts'),
    load('shared/exchange/roadmapFile/index.ts'),
  ])
  const file = `tests/fixtures/roadmapFiles/schema-${schemaVersion}.roadmap`
  if (existsSync(join(root, file))) throw new Error(texts.kept(schemaVersion, file))
  writeFileSync(join(root, file), writeRoadmapFile(sealed(sampleDrafts(day), 'sample')))
  const tables = join(root, 'tests/store/schema.snapshot.json')
  copyFileSync(tables, join(root, `tests/store/schema-${schemaVersion}.snapshot.json`))
  const text = readFileSync(tables, 'utf8')
  writeFileSync(tables, text.replace(`"version": ${schemaVersion * 10},`, `"version": ${(schemaVersion + 1) * 10},`))
  return schemaVersion
}

if (isStarted(import.meta.url)) {
  try {
    console.log(texts.next(await keepSchema()))
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 1
  }
}
