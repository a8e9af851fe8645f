import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { findInstalled } from '../../browser/find.ts'

const only = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path) })

it('finds an installed browser on the path, else in the usual places, else none', () => {
  const env = { PATH: ['/a', '/b'].join(delimiter) }
  const inPath = join('/b', 'chromium')
  expect(findInstalled({ env, platform: 'linux', ...only(inPath, '/usr/bin/chromium') })).toBe(inPath)
  expect(findInstalled({ env, platform: 'linux', ...only('/snap/bin/chromium') })).toBe('/snap/bin/chromium')
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findInstalled({ env, platform: 'darwin', ...only(chrome) })).toBe(chrome)
  const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
  const windows = { 'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)` }
  expect(findInstalled({ env: windows, platform: 'win32', ...only(edge) })).toBe(edge)
  expect(findInstalled({ env, platform: 'linux', ...only() })).toBeNull()
})
