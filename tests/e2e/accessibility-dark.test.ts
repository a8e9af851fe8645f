import { everyScreen } from './everyScreen.ts'

everyScreen({ look: 'dark', colorScheme: 'dark' })
