import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'

describe('the export dialog, in the browser', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: 'Open sample roadmap' }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  })
  afterAll(() => app.close())

  const dialog = () => app.page.getByRole('dialog', { name: 'Export' })
  const openDialog = async () => {
    await app.page.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog().waitFor()
  }

  it('lists its forms', async () => {
    await openDialog()
    await picture(app, 'export')
    expect(await dialog().getByRole('tab').count()).toBeGreaterThan(2)
  })
})
