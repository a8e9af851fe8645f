import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openApp } from './app.ts'

it('panel', async () => {
  const app = await openApp('desktop', { viewport: { width: 1366, height: 768 } })
  const { page } = app
  const problems: string[] = []
  page.on('console', (m) => problems.push(m.text()))
  page.on('pageerror', (m) => problems.push(String(m)))
  try {
    await page.getByRole('button', { name: /Open sample roadmap/ }).click()
    await page.getByRole('navigation').first().waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('dialog').waitFor()
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor({ timeout: 30000 })
    await page.waitForTimeout(3000)
    await page.screenshot({ path: '/tmp/pdf-out/panel.png' })
    await page.getByRole('textbox', { name: 'Divided' }).click()
    await page.getByRole('option', { name: 'On one page' }).click()
    await page.waitForTimeout(6000)
    await page.screenshot({ path: '/tmp/pdf-out/panel2.png' })
  } catch (error) {
    await page.screenshot({ path: '/tmp/pdf-out/panel-error.png' })
    throw error
  } finally {
    await writeFile('/tmp/pdf-out/problems.txt', problems.join('\n'))
    await app.close()
  }
  expect(problems).toEqual([])
})
