import { everyScreen } from './everyScreen.ts'

everyScreen({ name: 'dark', colorScheme: 'dark' })
