import { findsNothing } from './axe.ts'
import { everyScreen } from './everyScreen.ts'

everyScreen({ name: 'accessibility in light', colorScheme: 'light', check: findsNothing })
