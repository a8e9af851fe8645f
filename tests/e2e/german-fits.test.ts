import { everyScreen } from './everyScreen.ts'
import { fitsWindow } from './fitsWindow.ts'

everyScreen({ name: 'German in a window of 1366 by 768 at 200 %', german: true, zoom: 2, check: fitsWindow })
everyScreen({ name: 'German in a window of 1366 by 768', german: true, check: fitsWindow })
