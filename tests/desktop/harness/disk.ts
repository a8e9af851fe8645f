import * as plain from 'node:fs'
import * as real from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'

export interface DiskFault {
  /** On `kept` it says that it wrote, and has not. */
  readonly on: 'open' | 'writeFile' | 'sync' | 'rename' | 'log' | 'kept'
  readonly code: string
}

/** The disk as the built main process sees it: the real one, watched, and failing when told to. */
export interface Disk {
  /** What was done to files, in order; a folder's flush is `sync folder`. */
  readonly done: string[]
  fault: DiskFault | null
}

const failure = (code: string): Error => Object.assign(new Error(`${code}: told to fail by the test`), { code })

export const watchedDisk = (
  platform: NodeJS.Platform,
): { readonly disk: Disk; readonly module: typeof real; readonly logging: typeof plain } => {
  const disk: Disk = { done: [], fault: null }
  const step = (what: DiskFault['on'], about: string): void => {
    disk.done.push(about === '' ? what : `${what} ${about}`)
    if (disk.fault?.on === what) throw failure(disk.fault.code)
  }

  const watched = (handle: FileHandle, about: string): FileHandle =>
    new Proxy(handle, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target)
        if (typeof value !== 'function') return value
        return async (...given: unknown[]): Promise<unknown> => {
          if (key === 'writeFile' || key === 'sync') step(key, about)
          else disk.done.push(`${String(key)}${about === '' ? '' : ` ${about}`}`)
          return key === 'writeFile' && disk.fault?.on === 'kept' ? undefined : ((await Reflect.apply(value, target, given)) as unknown)
        }
      },
    })

  const open: typeof real.open = async (path, flags, mode) => {
    const about = flags === 'r' ? 'folder' : ''
    step('open', about)
    return watched(await real.open(path, flags, mode), about)
  }
  const rename: typeof real.rename = async (from, to) => {
    step('rename', '')
    await real.rename(from, to)
  }
  const cp: typeof real.cp = async (from, to, { filter = () => true, ...options } = {}) => {
    const copies = async (source: string, destination: string): Promise<boolean> => {
      if (!(await filter(source, destination))) return false
      // Chromium holds it while it runs, and Windows then lets nobody read it.
      if (platform === 'win32' && basename(source) === 'LOCK') throw failure('EBUSY')
      return true
    }
    await real.cp(from, to, { ...options, filter: copies })
  }
  // What is written to the log is no part of what is done to the user's files.
  const appendFileSync: typeof plain.appendFileSync = (...given) => {
    if (disk.fault?.on === 'log') throw failure(disk.fault.code)
    plain.appendFileSync(...given)
  }
  return { disk, logging: { ...plain, appendFileSync }, module: { ...real, cp, open, rename } }
}
