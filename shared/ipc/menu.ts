import { z } from 'zod'

/** What the system's menu asks of the page. The page does it as it does when its own button is pressed. */
export const menuCommand = z.enum([
  'new',
  'import',
  'save-copy',
  'name-version',
  'export',
  'present',
  'settings',
  'preferences',
  'undo',
  'redo',
  'find',
  'roadmap',
  'outcomes',
  'review',
  'lessons',
  'history',
  'insights',
  'stakeholders',
  'all-roadmaps',
  'portfolio',
  'help',
  'shortcuts',
  'copies',
  'reminders',
  'about',
])
export type MenuCommand = z.infer<typeof menuCommand>

/** Those that can be done now. */
export const menuOffer = z.array(menuCommand).max(menuCommand.options.length).readonly()
