import type { Deck, Slide, SlideSection } from '#shared/document/deck/slide.ts'
import type { Id } from '#shared/domain/fields.ts'
import { type State } from '#shared/domain/records.ts'
import type { Decision, ReviewStep } from '#shared/domain/review.ts'
import { reviewAtHand } from '#shared/review/due.ts'
import { t } from '#shared/text/index.ts'
import type { Screen } from '../../session/location.ts'
import type { Database } from '../../store/database.ts'
import { readSetting } from '../../store/heads.ts'

const bySteps: Readonly<Record<ReviewStep | 'last time', SlideSection>> = {
  'last time': 'last time',
  'look back': 'look back',
  outcomes: 'outcomes',
  lessons: 'lessons',
  'look ahead': 'look ahead',
  'sign off': 'decisions',
}
const isStep = (value: unknown): value is keyof typeof bySteps => typeof value === 'string' && Object.hasOwn(bySteps, value)

/** Returns the part of a presentation that shows what a screen does; of the review's, the step it was left at. */
export async function sectionOf(database: Database, state: State, screen: Screen): Promise<SlideSection> {
  if (screen === 'roadmap') return 'last time'
  if (screen === 'outcomes' || screen === 'lessons') return screen
  const opened = reviewAtHand(state)
  if (screen !== 'review' || !opened) return 'purpose'
  return bySteps[await readSetting(database, `review-step/${opened.id}`, isStep, 'last time')]
}

/** Returns the slide of that key; where it is gone, the first of what it was a part of, else the first of the section, else of all. */
export function slideAt({ slides }: Deck, key: string, section: SlideSection | null = null): Slide | undefined {
  const whole = key.replace(/:\d+$/, '')
  return (
    slides.find((slide) => slide.key === key) ??
    slides.find((slide) => slide.key === whole) ??
    slides.find((slide) => slide.section === section) ??
    slides[0]
  )
}

/** Which of the slides one is, in words. */
export const sayPlace = ({ slides }: Deck, slide: Slide): string =>
  t('slides.place', { place: slides.indexOf(slide) + 1, of: slides.length })

const partNames = {
  purpose: 'slides.purpose.title',
  'last time': 'lastTime.step',
  'look back': 'review.step.look back',
  outcomes: 'review.step.outcomes',
  disagreements: 'slides.disagreement.instead',
  lessons: 'review.step.lessons',
  'look ahead': 'review.step.look ahead',
  decisions: 'slides.decisions.title',
} as const satisfies Readonly<Record<SlideSection, string>>

export interface Part {
  readonly section: SlideSection
  readonly name: string
  /** Its first slide, and which of the slides that is, from 1. */
  readonly first: string
  readonly place: number
}

/** Returns the parts of a presentation in their order. */
export const partsOf = ({ slides }: Deck): readonly Part[] =>
  slides.flatMap(({ section, key }, index) =>
    slides[index - 1]?.section === section ? [] : [{ section, name: t(partNames[section]), first: key, place: index + 1 }],
  )

/** Returns the activity or outcome a slide is about; null where it is about more than one. */
export function aboutOf(key: string, state: State): (NonNullable<Decision['about']> & { readonly title: string }) | null {
  const [, kind, id = ''] = /^(change|outcome|disagreement):([^:]+)/.exec(key) ?? []
  if (kind === undefined) return null
  const about = { kind: kind === 'change' ? ('activity' as const) : ('outcome' as const), id: id satisfies Id }
  const title = state[about.kind][about.id]?.title
  return title === undefined ? null : { ...about, title }
}
