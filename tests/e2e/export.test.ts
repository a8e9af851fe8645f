import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
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
  /** Presses the button and returns the file that is downloaded, once the dialog has said so. */
  const exported = async (form: string) => {
    const downloading = app.page.waitForEvent('download')
    await dialog().getByRole('button', { name: `Export ${form}` }).click()
    const download = await downloading
    await dialog().getByRole('status').getByText('The file was saved in your downloads.').waitFor()
    const bytes = new Uint8Array(await readFile(await download.path()))
    const folder = process.env['REARVIEW_KEEP_EXPORTS']
    if (folder !== undefined) await writeFile(`${folder}/${download.suggestedFilename()}`, bytes)
    return { name: download.suggestedFilename(), bytes }
  }

  it('lists its forms', async () => {
    await openDialog()
    await picture(app, 'export')
    expect(await dialog().getByRole('tab').count()).toBeGreaterThan(2)
  })

  it('gives the timeline as a drawing and as a picture', async () => {
    await dialog().getByRole('tab', { name: /^SVG/ }).click()
    await dialog().getByRole('img', { name: /^Preview/ }).waitFor()
    await dialog().getByRole('button', { name: 'Export SVG' }).waitFor()
    await picture(app, 'export-svg')
    const svg = await exported('SVG')
    expect(svg.name).toBe('Field Operations 2031 - FY27 Q3 - r106.svg')
    await dialog().getByRole('tab', { name: /^PNG/ }).click()
    await dialog().getByRole('img', { name: /^Preview/ }).waitFor()
    const png = await exported('PNG')
    expect(png.name).toBe('Field Operations 2031 - FY27 Q3 - r106.png')
    await picture(app, 'export-png')
  })
})
