import { findsNothing } from './axe.ts'
import { everyScreen } from './everyScreen.ts'
import { preferContrast } from './preferContrast.ts'

everyScreen({
  name: 'high contrast in dark',
  colorScheme: 'dark',
  prepare: preferContrast,
  check: (page) => findsNothing(page, ['color-contrast', 'color-contrast-enhanced']),
})
