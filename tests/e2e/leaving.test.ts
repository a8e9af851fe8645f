import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { type Desktop, launchDesktop } from '../desktop/harness.ts'
import { targets } from './app.ts'

describe.skipIf(targets.includes('electron'))('closing the window, on the desktop', () => {
  let folder: string
  let desktop: Desktop

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rearview-leaving-'))
    desktop = await launchDesktop({ documents: folder })
    desktop.page.setDefaultTimeout(15_000)
  })
  afterEach(async () => {
    await desktop.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const latestCopy = async () => {
    const root = join(folder, 'Rearview snapshots')
    const [own = ''] = await readdir(root)
    const last = (await readdir(join(root, own))).toSorted((a, b) => (a < b ? -1 : 1)).at(-1) ?? ''
    const read = readRoadmapFile(new Uint8Array(await readFile(join(root, own, last))))
    if (!read.ok) throw new Error(read.refusal.reason)
    return read.state
  }

  it('commits what is being typed, and its copy is written before the window is gone', async () => {
    const { page, electron } = desktop
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims')
    await page.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Roadmap settings' }).click()
    await page.getByRole('dialog', { name: 'Roadmap settings' }).getByLabel('Purpose').fill('Typed a moment before')
    electron.closeWindow()
    await expect.poll(() => electron.windows[0]?.isDestroyed, { timeout: 6000 }).toBe(true)
    expect(all(await latestCopy(), 'roadmap')[0]).toMatchObject({ name: 'Claims', purpose: 'Typed a moment before' })
  })
})
