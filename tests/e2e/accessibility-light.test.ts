import { everyScreen } from './everyScreen.ts'

everyScreen({ name: 'light', colorScheme: 'light' })
