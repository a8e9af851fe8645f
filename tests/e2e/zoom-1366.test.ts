import { everyScreen } from './everyScreen.ts'
import { fitsWindow } from './fitsWindow.ts'

everyScreen({ name: 'a window of 1366 by 768 at 200 %', viewport: { width: 1366, height: 768 }, zoom: 2, check: fitsWindow })
