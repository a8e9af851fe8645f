import { findsNothing } from './axe.ts'
import { everyScreen } from './everyScreen.ts'

everyScreen({
  name: 'high contrast in light, as it is chosen in Settings',
  prepare: async (page) => {
    await page.evaluate(() => localStorage.setItem('rearview.preferences', JSON.stringify({ contrast: true })))
    await page.reload()
    await page.waitForFunction(() => document.documentElement.dataset['contrast'] === 'more')
  },
  check: (page) => findsNothing(page, ['color-contrast', 'color-contrast-enhanced']),
})
