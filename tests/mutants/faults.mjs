import { channels } from './channels.mjs'
import { confinement } from './confinement.mjs'
import { doors } from './doors.mjs'
import { keeping } from './keeping.mjs'
import { serving } from './serving.mjs'

/** All faults, by what they are in. */
export const faults = [...confinement, ...channels, ...serving, ...keeping, ...doors]
