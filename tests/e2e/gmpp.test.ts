import { describe, expect, it } from 'vitest'
import { openApp, picture, targets } from './app.ts'
import { hasRealData, realPath } from './realPlan.ts'

describe.skipIf(!hasRealData).each(targets)('ten years of a government’s reports, %s', (target) => {
  it('become ten revisions dated by their years, and nothing that could not be read', async () => {
    const app = await openApp(target, { viewport: { width: 1920, height: 1080 } })
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await page.getByLabel('CSV file').setInputFiles(realPath('gmpp/series-2014-2023.csv'))
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('tab', { name: /Left out 99/ }).click()
    await page.getByRole('button', { name: 'Import 1,628 rows as 10 revisions' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await expect.poll(() => page.getByText(/^Revision \d+$/).textContent()).toBe('Revision 10')
    await picture(app, 'gmpp')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).click()
    await page.getByRole('radio', { name: /^Now: revision 10,/ }).waitFor()
    await picture(app, 'gmpp-history')
    await app.close()
  })
})
