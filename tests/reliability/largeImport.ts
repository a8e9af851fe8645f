import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../build/scripts/serve.mjs'
import { launch } from '../browser/launch.ts'
import { planCsv } from './planCsv.ts'

/** What it took, in milliseconds. */
export interface LargeImport {
  readonly rows: number
  /** From choosing the file to its columns, and from going on to what would become of it. */
  readonly columns: number
  readonly preview: number
  /** The longest times in which the window drew nothing, of the whole import. */
  readonly gaps: readonly number[]
}

/** Imports a CSV of so many rows in the built app, up to the preview, and watches how long the window does not answer. */
export async function largeImport(rows: number, dist: string): Promise<LargeImport> {
  const folder = await mkdtemp(join(tmpdir(), 'large-import-'))
  await writeFile(join(folder, 'plan.csv'), planCsv(rows))
  const server = await serve({ folder: dist, port: 0 })
  const launched = await launch({ origin: server.address, viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
  const { page } = launched
  try {
    await page.goto(server.address)
    await page.getByRole('button', { name: /^Import / }).click()
    const dialog = page.getByRole('dialog')
    await page.evaluate(() => {
      const gaps: number[] = []
      let last = performance.now()
      const look = () => {
        const now = performance.now()
        gaps.push(now - last)
        last = now
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
      Object.assign(window, { gaps })
    })
    let begun = performance.now()
    await dialog.locator('input[type=file]').first().setInputFiles(join(folder, 'plan.csv'))
    await dialog.getByRole('button', { name: 'Continue' }).waitFor({ timeout: 120_000 })
    const columns = performance.now() - begun
    begun = performance.now()
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await dialog.getByRole('button', { name: /^Import [\d,]+ rows as/ }).waitFor({ timeout: 120_000 })
    const preview = performance.now() - begun
    const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps)
    return { rows, columns, preview, gaps: gaps.toSorted((a, b) => b - a).slice(0, 5) }
  } finally {
    await launched.close()
    await server.close()
    await rm(folder, { recursive: true })
  }
}
