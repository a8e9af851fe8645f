import type { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { compileFunction } from 'node:vm'
import type * as Electron from 'electron'
import type { Clock } from './clock.ts'
import { standIn } from './stand-in.ts'

const load = createRequire(import.meta.url)

/** Node's own process, but for what Electron adds to it and for where it writes. */
const processFor = (surroundings: Surroundings): NodeJS.Process => {
  const { platform, environment, argv, errors } = surroundings
  return Object.create(process, {
    platform: { value: platform },
    argv: { value: argv },
    // Not of this process, whose errors are the tests'.
    on: { value: (event: string, listener: (error: unknown) => void) => errors.on(event, listener) },
    execPath: { value: platform === 'win32' ? 'C:\\Program Files\\Rearview\\Rearview.exe' : '/opt/Rearview/rearview' },
    env: { value: environment },
    versions: { value: { ...process.versions, electron: '0.0.0-harness', chrome: '156.0.0-harness' } },
    stderr: { value: stderrFor(surroundings) },
  }) as NodeJS.Process
}

/** Once nobody reads it, each write ends in an error, which is one that nobody caught where nobody listens. */
const stderrFor = ({ log, errors, isRead }: Surroundings): NodeJS.WriteStream => {
  const heard: ((error: unknown) => void)[] = []
  const stderr: NodeJS.WriteStream = standIn<NodeJS.WriteStream>('process.stderr')({
    on: (_event: string, listener: (error: unknown) => void) => {
      heard.push(listener)
      return stderr
    },
    write: (text: string | Uint8Array) => {
      log.push(String(text))
      if (isRead()) return true
      const error = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
      setImmediate(() => (heard.length === 0 ? errors.emit('uncaughtException', error) : heard.forEach((listener) => listener(error))))
      return false
    },
  })
  return stderr
}

export interface Surroundings {
  readonly electron: Partial<typeof Electron>
  readonly modules: Readonly<Record<string, unknown>>
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string>>
  readonly clock: Clock
  readonly log: string[]
  /** Whether anybody reads what is written there. */
  readonly isRead: () => boolean
  /** What the main process hears of errors that nobody caught. */
  readonly errors: EventEmitter
  /** The app's own name first. */
  readonly argv: readonly string[]
}

/**
 * Runs a built main process, unchanged, as Node runs a CommonJS module. It is compiled anew for
 * each launch, so that nothing of an earlier one is left in it.
 */
export const runMain = (file: string, surroundings: Surroundings): void => {
  const { electron, modules, clock } = surroundings
  const require = (id: string): unknown => {
    if (id === 'electron') return electron
    if (id in modules) return modules[id]
    if (id.startsWith('node:')) return load(id) as unknown
    throw new Error(`The built main process loads ${id}, which is not in its bundle.`)
  }
  const module = { exports: {} }
  const run = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname', 'process', 'Date', 'setTimeout', 'clearTimeout'],
    { filename: file },
  ) as (...given: unknown[]) => void
  run(module.exports, require, module, file, dirname(file), processFor(surroundings), clock.Date, clock.setTimeout, clock.clearTimeout)
}
