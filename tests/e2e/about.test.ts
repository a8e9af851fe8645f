import { expect, it } from 'vitest'
import { openApp, picture, targets } from './app.ts'

it.each(targets)('About Rearview says what runs, where the data is and what it is made with, in %s', async (target) => {
  const app = await openApp(target)
  const { page } = app
  await page.getByRole('button', { name: 'About Rearview' }).click()
  const dialog = page.getByRole('dialog', { name: 'About Rearview' })
  await dialog.getByRole('row', { name: /^Version Rearview \d+\.\d+\.\d+/ }).waitFor()
  await dialog.getByRole('row', { name: /^Runs in .*Chromium/ }).waitFor()
  await dialog.getByText(/^Your roadmaps are in .* Nothing leaves this computer/).waitFor()
  await dialog.getByText(/^\d+ packages and typefaces/).waitFor()
  await picture(app, 'about')

  // What is copied is what is pasted where somebody asks for help.
  await dialog.getByRole('button', { name: 'Copy the versions' }).click()
  await dialog.getByText(/^Copied\./).waitFor()
  const field = dialog.getByRole('searchbox', { name: 'Find a package' })
  await field.focus()
  await page.keyboard.press('ControlOrMeta+v')
  expect(await field.inputValue()).toMatch(/Version\s*Rearview \d.*Runs in.*Roadmap files\s*Format 2, records \d+/)

  await field.fill('no such package')
  await dialog.getByText('No package fits these words.').waitFor()
  await field.fill('zod')
  const items = dialog.getByRole('listitem')
  await expect.poll(() => items.count()).toBe(1)
  await items.getByText('zod').click()
  await items.getByText(/Permission is hereby granted/).waitFor()

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await app.close()
})
