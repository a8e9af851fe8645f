import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let app: string
let userData: string
let desktop: Desktop | null = null

beforeAll(async () => {
  app = await buildWithTestPage()
})
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'rearview-user-'))
})
afterEach(async () => {
  await desktop?.close()
  desktop = null
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

const make = ({ page }: Desktop) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('plans')
        asked.addEventListener('success', () => {
          asked.result.close()
          resolve()
        })
        asked.addEventListener('error', () => reject(new Error('not made')))
      }),
  )
const databases = ({ page }: Desktop) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

describe('main process in real Chromium: a store that no longer opens', () => {
  it.each(['linux', 'win32'] as const)('is emptied on %s, and its files are copied aside but for the lock', async (platform) => {
    const store = join(userData, 'IndexedDB', 'app_rearview_0.indexeddb.leveldb')
    await mkdir(store, { recursive: true })
    for (const name of ['CURRENT', 'LOCK', '000003.log']) await writeFile(join(store, name), name)
    desktop = await launchDesktop({ app, userData, platform })
    await make(desktop)
    expect(await databases(desktop)).toEqual(['plans'])
    expect(await desktop.page.evaluate(() => window.rearview?.emptyStore())).toEqual({ outcome: 'emptied' })
    expect(await databases(desktop)).toEqual([])
    const aside = (await readdir(userData)).filter((name) => name.startsWith('IndexedDB set aside '))
    expect(aside).toHaveLength(1)
    expect((await readdir(join(userData, aside[0] ?? '', 'app_rearview_0.indexeddb.leveldb'))).toSorted()).toEqual([
      '000003.log',
      'CURRENT',
    ])
  })
})
