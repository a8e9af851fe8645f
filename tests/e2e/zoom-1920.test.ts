import { everyScreen } from './everyScreen.ts'
import { fitsWindow } from './fitsWindow.ts'

everyScreen({ name: 'a window of 1920 by 1080 at 200 %', viewport: { width: 1920, height: 1080 }, zoom: 2, check: fitsWindow })
