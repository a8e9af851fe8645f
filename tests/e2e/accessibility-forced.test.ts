import { everyScreen } from './everyScreen.ts'

everyScreen({ look: 'forced colours', colorScheme: 'light', forcedColors: 'active' })
