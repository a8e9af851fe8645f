import { everyScreen } from './everyScreen.ts'

everyScreen({ look: 'light', colorScheme: 'light' })
