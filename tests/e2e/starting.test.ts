import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desktop, launchDesktop } from '../desktop/harness.ts'
import { targets } from './app.ts'

describe.skipIf(targets.includes('electron'))('starting, on the desktop', () => {
  let folder: string
  let desktop: Desktop | null = null

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rearview-starting-'))
    await mkdir(join(folder, 'user'))
  })
  afterEach(async () => {
    await desktop?.close()
    desktop = null
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const open = async () => {
    desktop = await launchDesktop({ userData: join(folder, 'user'), documents: join(folder, 'documents') })
    desktop.page.setDefaultTimeout(15_000)
    return desktop.page
  }
  const close = async () => {
    await desktop?.close()
    desktop = null
  }
  const store = () => join(folder, 'user', 'Default', 'IndexedDB')
  /** The numbers of LevelDB's logs. */
  const logs = async () => {
    const files = await readdir(store(), { recursive: true }).catch(() => [])
    return files.flatMap((name) => /(\d+)\.log$/.exec(name)?.[1] ?? [])
  }

  it('refuses an older engine before the database is touched, and says what to do', async () => {
    await writeFile(
      join(folder, 'user', 'last-run.json'),
      JSON.stringify({ app: '9.0.0', engine: { name: 'Chromium', major: 999 }, schema: 1 }),
    )
    const page = await open()
    const alert = page.getByRole('alert')
    await alert
      .filter({ hasText: /last opened with Chromium 999, and this is Chromium \d+.*nothing was opened and everything is as it was/ })
      .waitFor()
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  })

  /** The one log there is once the browser is done with the one before. */
  const settled = async (): Promise<string[]> => {
    let found: string[] = []
    let last = ''
    await expect
      .poll(
        async () => {
          found = await logs()
          const isSame = found.join() === last
          last = found.join()
          return isSame && found.length === 1
        },
        { timeout: 10_000, interval: 500 },
      )
      .toBe(true)
    return found
  }

  it('begins a new log, and after an unclean end copies every roadmap', async () => {
    let page = await open()
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims')
    await page.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await close()

    const copies = join(folder, 'documents', 'Rearview snapshots')
    await rm(copies, { recursive: true, force: true })
    page = await open()
    await page.getByText('1 revision', { exact: false }).first().waitFor()
    const before = await settled()
    await page.evaluate(() => localStorage.setItem('rearview.running.gone', '1'))
    await page.reload()
    await expect.poll(async () => (await logs()).every((log) => Number(log) > Number(before[0])), { timeout: 10_000 }).toBe(true)
    await expect.poll(async () => await readdir(copies).catch(() => [])).toHaveLength(1)
    // It is done, and asked for no more.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('rearview.running.gone'))).toBeNull()
    const after = await settled()
    await rm(copies, { recursive: true, force: true })
    await page.reload()
    await page.getByText('1 revision', { exact: false }).first().waitFor()
    await expect.poll(async () => (await logs()).every((log) => Number(log) > Number(after[0])), { timeout: 10_000 }).toBe(true)
  })
})
