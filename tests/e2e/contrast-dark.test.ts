import { findsNothing } from './axe.ts'
import { everyScreen } from './everyScreen.ts'

everyScreen({
  name: 'high contrast in dark, by the wish of the system',
  colorScheme: 'dark',
  prepare: async (page) => {
    await page.emulateMedia({ contrast: 'more' })
    await page.waitForFunction(() => document.documentElement.dataset['contrast'] === 'more')
  },
  check: (page) => findsNothing(page, ['color-contrast', 'color-contrast-enhanced']),
})
