import { findsNothing } from './axe.ts'
import { everyScreen } from './everyScreen.ts'

everyScreen({
  name: 'accessibility in forced colours',
  prepare: (page) => page.emulateMedia({ forcedColors: 'active' }),
  check: findsNothing,
})
