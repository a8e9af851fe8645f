import type { Page } from 'playwright'

/** Chooses High contrast as Settings keeps it, and loads the page anew. */
export async function preferContrast(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('rearview.preferences', JSON.stringify({ contrast: true })))
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset['contrast'] === 'more')
}
