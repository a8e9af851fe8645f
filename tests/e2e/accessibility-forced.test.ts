import { everyScreen } from './everyScreen.ts'

everyScreen({ name: 'forced colours', colorScheme: 'light', forcedColors: 'active' })
