import { join } from 'node:path'
import process from 'node:process'
import { buildIfStale } from './build.mjs'
import { explain, load, root } from './project.mjs'

// How long 50,000 rows take from the file to the preview in the built app, and for how long the window did not answer.
// For the eyes of whoever changes the import: what a machine takes is no test. `node build/scripts/largeImport.mjs 10000` for fewer rows.

const ms = (/** @type {number} */ time) => `${Math.round(time)} ms`

try {
  await buildIfStale()
  const { largeImport } = await load('tests/reliability/largeImport.ts')
  const { rows, columns, preview, gaps } = await largeImport(Number(process.argv[2] ?? 50_000), join(root, 'dist/renderer'))
  console.log(
    `${rows} rows: columns after ${ms(columns)}, preview ${ms(preview)} later; the window drew nothing for ${gaps.map(ms).join(', ')} at most`,
  )
} catch (problem) {
  console.error(explain(problem))
  process.exitCode = 1
}
