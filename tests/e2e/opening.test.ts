import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Desktop, launchDesktop } from '../desktop/harness.ts'
import { enter, targets } from './app.ts'

const fixtures = fileURLToPath(new URL('../fixtures/roadmapFiles', import.meta.url))

describe.skipIf(targets.includes('electron'))('files and the menu of the system, on the desktop', () => {
  let folder: string
  let desktop: Desktop

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rearview-opening-'))
    for (const version of [4, 5]) await copyFile(join(fixtures, `schema-${version}.roadmap`), join(folder, `plan ${version}.roadmap`))
  })
  afterEach(async () => {
    await desktop.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const launch = async (argv: readonly string[] = []) => {
    desktop = await launchDesktop({ argv, viewport: { width: 1366, height: 768 } })
    desktop.page.setDefaultTimeout(20_000)
    return desktop
  }

  it('opens the file of a second start in the first window, when its dialog is closed, and the menu goes on from there', async () => {
    const { page, electron } = await launch()
    await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
    electron.chooseMenu('File', 'New roadmap…')
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    const name = dialog.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Half typed')
    // Nothing is opened over what is open.
    await vi.waitFor(() => expect(() => electron.chooseMenu('File', 'Import a plan…')).toThrow('grey'), { timeout: 5000 })

    electron.startSecondTime(['plan 5.roadmap'], folder)
    await page.getByRole('status').filter({ hasText: 'A roadmap file waits' }).waitFor()
    expect(await name.inputValue()).toBe('Half typed')
    // In a text, the menu undoes what was typed, and nothing else.
    electron.chooseMenu('Edit', 'Undo')
    await expect.poll(() => name.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    expect(electron.windows).toHaveLength(1)
    await page.getByText('A roadmap file waits').waitFor({ state: 'hidden' })

    electron.chooseMenu('View', 'Outcomes')
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Outcomes' }).getAttribute('aria-current'))
      .toBe('page')
    electron.chooseMenu('File', 'Name this version…')
    await page.getByRole('dialog', { name: /^Name this version/ }).waitFor()
  })

  it('opens several files of the first start together, says which is gone, and is where it was after a crash', async () => {
    const { page, electron } = await launch([join(folder, 'plan 4.roadmap'), join(folder, 'gone.roadmap'), join(folder, 'plan 5.roadmap')])
    await page.getByRole('alert').filter({ hasText: '“gone.roadmap” is no longer there' }).waitFor()
    const dialog = page.getByRole('dialog', { name: 'Open roadmap file' })
    await dialog.getByRole('row', { name: /plan 4\.roadmap/ }).waitFor()
    await dialog.getByRole('button', { name: /^(Bring in|Open) / }).waitFor()
    await enter(dialog.getByRole('button', { name: /^(Bring in|Open) / }))
    // Closed before, it would stop.
    await dialog.getByRole('status').filter({ hasText: 'brought in' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await dialog.waitFor({ state: 'hidden' })

    electron.startSecondTime([join(folder, 'plan 5.roadmap')])
    await enter(dialog.getByRole('button', { name: /^Show/ }))
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    electron.chooseMenu('View', 'Lessons')
    await expect.poll(() => page.url()).toMatch(/\/lessons$/)
    electron.crash()
    await expect.poll(() => electron.windows[0]?.loaded.at(-1)).toMatch(/#\/.+\/lessons$/)
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Lessons' })
      .and(page.locator('[aria-current="page"]'))
      .waitFor()
  })
})
