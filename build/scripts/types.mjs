import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { commandOf, isStarted, root } from './project.mjs'

const texts = {
  sound: (/** @type {string} */ name) => `types ${name}: sound`,
  unsound: (/** @type {string} */ name) => `types ${name}: wrong`,
}

/** One configuration a runtime, so that code cannot even name what its runtime does not have. */
export const runtimes = ['shared', 'renderer', 'electron', 'tests']

/**
 * @param {string} runtime one of `runtimes`
 * @returns {{ sound: boolean, output: string }}
 */
export function checkTypes(runtime) {
  const config = join(root, 'build/tsconfig', `${runtime}.json`)
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [commandOf('typescript', 'tsc'), '--noEmit', '--pretty', 'false', '-p', config],
    { cwd: root, encoding: 'utf8' },
  )
  return { sound: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}`.trim() }
}

if (isStarted(import.meta.url)) {
  for (const runtime of runtimes) {
    const { sound, output } = checkTypes(runtime)
    console.log(sound ? texts.sound(runtime) : `${texts.unsound(runtime)}\n${output}`)
    if (!sound) process.exitCode = 1
  }
}
