import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'

let app: App | null = null
let folder = ''
afterEach(async () => {
  await app?.close()
  if (folder !== '') await rm(folder, { recursive: true })
  app = null
  folder = ''
})

const file = (version: number) => readFileSync(new URL(`../fixtures/roadmapFiles/schema-${version}.roadmap`, import.meta.url))

it('a folder of roadmap files comes in by one press, each whole or not at all, and a second time nothing does', async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadmaps-'))
  // The last three are one roadmap, with three histories.
  for (const version of [1, 2, 3, 4, 5]) await writeFile(join(folder, `plan ${version}.roadmap`), file(version))
  await writeFile(join(folder, 'cut off.roadmap'), file(1).subarray(0, 20_000))
  await writeFile(join(folder, 'notes.txt'), 'no roadmap')
  app = await openApp('browser')
  const { page } = app
  const dialog = page.getByRole('dialog', { name: 'Open roadmap file' })
  const table = dialog.getByRole('table', { name: 'Roadmap files' })
  const bring = dialog.getByRole('button', { name: /^Bring in \d+ roadmaps$/ })

  await page.getByRole('button', { name: /^Open roadmap file/ }).click()
  await dialog.getByLabel('Folder of roadmap files').setInputFiles(folder)
  await dialog.getByText('One other file of the folder is no .roadmap file and was passed over.').waitFor()
  await bring.waitFor()
  expect(await table.getByRole('row').count()).toBe(7)
  await table
    .getByRole('row', { name: /cut off\.roadmap/ })
    .getByText(/^Cannot be read: “cut off\.roadmap” is cut off or was altered/)
    .waitFor()
  await expect.poll(() => table.getByText('New here: comes in whole').count()).toBe(5)
  await picture(app, 'several-roadmap-files')
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  expect(violations.map(({ id }) => id)).toEqual([])

  // By the keyboard alone.
  await bring.focus()
  await page.keyboard.press('Enter')
  await dialog
    .getByRole('status')
    .filter({ hasText: '3 roadmaps were brought in. 3 were not brought in; their reasons stand beside them.' })
    .waitFor()
  expect(await table.getByText('Brought in', { exact: true }).count()).toBe(3)
  expect(await table.getByRole('button', { name: 'Open Field Operations 2031 by itself' }).count()).toBe(2)
  await picture(app, 'several-roadmap-files-done')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByText('Field Operations 2031', { exact: true }).count()).toBe(3)

  await page.getByRole('button', { name: /^Open roadmap file/ }).click()
  await dialog.getByLabel('Several roadmap files').setInputFiles([1, 2].map((version) => join(folder, `plan ${version}.roadmap`)))
  await dialog.getByRole('button', { name: 'Nothing to bring in' }).waitFor()
  await expect.poll(() => table.getByText(/^Here already/).count()).toBe(2)
})
