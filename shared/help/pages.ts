import { type Principle, principles } from '../domain/review.ts'
import type { app } from '../text/en/app.ts'
import type { helpFigures as figureTexts } from '../text/en/helpFigures.ts'
import type { helpScreens as screenTexts } from '../text/en/helpScreens.ts'

export type HelpScreen = keyof typeof screenTexts
export type HelpFigure = keyof typeof figureTexts
export type HelpPage = `screen/${HelpScreen}` | `figure/${HelpFigure}` | `principle/${Principle}` | 'words'

/** The screens with a page, in the order one meets them. */
export const helpScreens: readonly HelpScreen[] = [
  'start',
  'roadmap',
  'outcomes',
  'stakeholders',
  'review',
  'lastTime',
  'lookBack',
  'reviewOutcomes',
  'reviewLessons',
  'lookAhead',
  'signOff',
  'lessons',
  'history',
  'insights',
  'portfolio',
  'present',
  'import',
  'settings',
  'copies',
]

/** The figures with a page. */
export const helpFigures: readonly HelpFigure[] = [
  'sayDo',
  'started',
  'trend',
  'fingerprint',
  'stability',
  'honesty',
  'attainment',
  'result',
  'leadTime',
  'judging',
  'scorecard',
  'partnership',
  'value',
  'capacity',
  'load',
]

/** Every page, group by group. */
export const helpPages: readonly HelpPage[] = [
  ...helpScreens.map((screen) => `screen/${screen}` as const),
  ...helpFigures.map((figure) => `figure/${figure}` as const),
  ...principles.map((principle) => `principle/${principle}` as const),
  'words',
]

type Does = typeof app.shortcuts.does
/** A key of the app by where it acts and what it does there. */
export type KeyName = { [Place in keyof Does]: `${Place}.${Extract<keyof Does[Place], string>}` }[keyof Does]

type ScreenKeys = { readonly [Screen in HelpScreen]?: { readonly [Thing in keyof (typeof screenTexts)[Screen]['do']]?: KeyName } }

const screenKeys: ScreenKeys = {
  roadmap: { add: 'roadmap.add', move: 'timeline.move', select: 'timeline.toggle', paste: 'roadmap.paste' },
  review: { present: 'everywhere.present' },
  lookBack: {
    items: 'lookBack.items',
    verdict: 'lookBack.verdict',
    reason: 'lookBack.reason',
    adoption: 'lookBack.adoption',
    goOn: 'lookBack.goOn',
    lesson: 'lookBack.lesson',
  },
  reviewOutcomes: { items: 'outcomes.items', goOn: 'outcomes.goOn', words: 'outcomes.words', lesson: 'outcomes.lesson' },
  reviewLessons: { apply: 'lessons.apply', reject: 'lessons.reject', defer: 'lessons.defer' },
  history: { name: 'everywhere.name', undo: 'everywhere.undo' },
  present: {
    next: 'present.next',
    previous: 'present.previous',
    black: 'present.black',
    decision: 'present.decision',
    lesson: 'present.lesson',
    end: 'present.end',
  },
  import: { undo: 'everywhere.undo' },
}

/** Returns the key that does one of the things a screen's page names; undefined where there is none. */
export const keyOf = (screen: HelpScreen, thing: string): KeyName | undefined =>
  Object.entries<KeyName>(screenKeys[screen] ?? {}).find(([name]) => name === thing)?.[1]

/** What belongs together; each leads to the other. */
const together: readonly (readonly [HelpPage, readonly HelpPage[]])[] = [
  ['screen/start', ['screen/import', 'screen/portfolio', 'screen/copies', 'words']],
  ['screen/roadmap', ['screen/outcomes', 'figure/started', 'figure/capacity', 'principle/5', 'words']],
  ['screen/outcomes', ['figure/attainment', 'principle/1', 'principle/2', 'principle/3', 'principle/4']],
  ['screen/stakeholders', ['figure/load', 'principle/7']],
  [
    'screen/review',
    ['screen/lastTime', 'screen/lookBack', 'screen/reviewOutcomes', 'screen/reviewLessons', 'screen/lookAhead', 'screen/signOff'],
  ],
  ['screen/lookBack', ['figure/sayDo', 'figure/fingerprint', 'principle/6']],
  ['screen/reviewOutcomes', ['figure/attainment', 'figure/result', 'principle/9']],
  ['screen/reviewLessons', ['figure/judging', 'screen/lessons', 'principle/12']],
  ['screen/lookAhead', ['figure/value', 'figure/started', 'figure/capacity']],
  ['screen/signOff', ['figure/scorecard', 'figure/partnership', 'principle/8']],
  ['screen/lessons', ['figure/leadTime', 'figure/judging', 'principle/12']],
  ['screen/history', ['figure/trend', 'principle/11', 'screen/copies']],
  [
    'screen/insights',
    [
      'figure/sayDo',
      'figure/started',
      'figure/trend',
      'figure/fingerprint',
      'figure/stability',
      'figure/honesty',
      'figure/attainment',
      'figure/leadTime',
      'figure/scorecard',
      'figure/partnership',
    ],
  ],
  ['screen/portfolio', ['figure/sayDo', 'figure/load']],
  ['screen/settings', ['screen/copies']],
  ['screen/present', ['screen/review', 'principle/10']],
  ['screen/import', ['screen/history']],
  ['figure/sayDo', ['principle/10']],
  ['figure/trend', ['figure/fingerprint', 'figure/stability', 'figure/honesty']],
  ['figure/partnership', ['principle/8', 'principle/9']],
  ['figure/scorecard', principles.map((principle) => `principle/${principle}` as const)],
]

/** Returns the pages that a page leads to, in the order of the pages. */
export function relatedTo(page: HelpPage): HelpPage[] {
  const found = new Set(together.flatMap(([one, others]) => (one === page ? others : others.includes(page) ? [one] : [])))
  return helpPages.filter((other) => found.has(other))
}
