/**
 * The house: each folder, what it may import of the others, and which packages. Imports point one
 * way, so each folder stands below those it names; one may always import itself. `layers.test.ts` holds the sources against this table.
 */
export interface Layer {
  readonly folder: string
  /** Folders of other layers. */
  readonly may: readonly string[]
  /** Packages it may import; without a list, any that no other layer keeps to itself. */
  readonly packages?: readonly string[]
  /** Each folder directly inside is a house of its own, which may not import its neighbours. */
  readonly apart?: true
}

const plan = ['shared/calendar', 'shared/domain', 'shared/history', 'shared/planning']
const readers = [
  'shared/review',
  'shared/insights',
  'shared/help',
  'shared/timeline',
  'shared/document',
  'shared/exchange',
  'shared/sample',
]
const shared = [...plan, ...readers, 'shared/text', 'shared/ipc', 'shared/safety']
const state = ['renderer/platform', 'renderer/store', 'renderer/session']
const view = ['renderer/timeline', 'renderer/charts', 'renderer/document', 'renderer/ui']

export const layers: readonly Layer[] = [
  { folder: 'shared/text', may: [], packages: ['i18next'] },
  { folder: 'shared/calendar', may: ['shared/text'], packages: ['zod', 'date-fns', '@date-fns/utc'] },
  { folder: 'shared/domain', may: ['shared/text', ...plan.slice(0, 1)], packages: ['zod'] },
  {
    folder: 'shared/history',
    may: ['shared/text', ...plan.slice(0, 2)],
    packages: ['zod', '@noble/hashes', 'canonicalize'],
  },
  { folder: 'shared/planning', may: ['shared/text', ...plan.slice(0, 3)], packages: ['zod'] },
  { folder: 'shared/review', may: ['shared/text', ...plan], packages: ['zod'] },
  // What the desktop reminds by has the schemas it has in the database; the language is one that there are texts of.
  { folder: 'shared/ipc', may: ['shared/text', 'shared/domain', 'shared/review'], packages: ['zod', 'filenamify'] },
  // Which snapshots stay, and what they are called.
  { folder: 'shared/safety', may: ['shared/calendar', 'shared/ipc'], packages: ['zod', '@noble/hashes'] },
  { folder: 'shared/insights', may: ['shared/text', 'shared/review', ...plan], packages: [] },
  // Examples are computed by what computes the figures.
  { folder: 'shared/help', may: ['shared/text', 'shared/review', 'shared/insights', ...plan], packages: [] },
  // What the screen and the paper show, as plain rows and figures.
  { folder: 'shared/timeline', may: ['shared/text', 'shared/review', ...plan], packages: ['zod'] },
  { folder: 'shared/document', may: ['shared/text', 'shared/review', ...plan], packages: ['zod'] },
  {
    folder: 'shared/exchange',
    may: ['shared/text', 'shared/review', 'shared/document', ...plan],
    packages: [
      'zod',
      'papaparse',
      '@noble/hashes',
      'canonicalize',
      'fflate',
      'ical-generator',
      'hucre',
      'saxes',
      'mdast',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
    ],
  },
  // The sample is made by the commands and the reviews a user would make it by.
  { folder: 'shared/sample', may: ['shared/text', 'shared/review', ...plan], packages: ['zod'] },

  { folder: 'renderer/platform', may: shared },
  { folder: 'renderer/store', may: shared },
  { folder: 'renderer/session', may: [...shared, 'renderer/platform', 'renderer/store'] },
  // Drawings of figures, the same on the screen and on paper: no hooks, no style sheet.
  { folder: 'renderer/charts', may: shared, packages: ['d3-scale', 'react'] },
  { folder: 'renderer/ui', may: [...shared, ...state, 'renderer/charts'] },
  { folder: 'renderer/timeline', may: [...shared, ...state, 'renderer/ui'] },
  { folder: 'renderer/document', may: [...shared, ...state, 'renderer/ui', 'renderer/charts'] },
  { folder: 'renderer/features', may: [...shared, ...state, ...view], apart: true },
  { folder: 'renderer/app', may: [...shared, ...state, ...view, 'renderer/features'] },

  { folder: 'electron/preload', may: shared },
  { folder: 'electron/main', may: shared },
]

/** Packages that one layer keeps to itself, so that what they bring stays behind its edge. */
export const keepers: Readonly<Record<string, readonly string[]>> = {
  dexie: ['renderer/store'],
  'vis-timeline': ['renderer/timeline'],
  'vis-data': ['renderer/timeline'],
  moment: ['renderer/timeline'],
  'date-fns': ['shared/calendar'],
  '@date-fns/utc': ['shared/calendar'],
  dayjs: ['renderer/ui'],
  papaparse: ['shared/exchange'],
  // A presentation is a ZIP of parts, of which some are written anew.
  fflate: ['shared/exchange', 'renderer/features'],
  'ical-generator': ['shared/exchange'],
  hucre: ['shared/exchange'],
  saxes: ['shared/exchange'],
  pptxgenjs: ['renderer/features'],
  canonicalize: ['shared/history', 'shared/exchange'],
  electron: ['electron/main', 'electron/preload'],
}

/** Where a `Date` may exist; everywhere else a day is a string `YYYY-MM-DD`. */
export const dateFolders: readonly string[] = ['shared/calendar', 'renderer/timeline']

/** Files of the project beside the layers that any of them may read. */
export const commonFiles: readonly string[] = ['package.json']
