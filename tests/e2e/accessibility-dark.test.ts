import { findsNothing } from './axe.ts'
import { everyScreen } from './everyScreen.ts'

everyScreen({ name: 'accessibility in dark', colorScheme: 'dark', check: findsNothing })
