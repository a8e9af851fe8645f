import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Lesson } from '../domain/lesson.ts'
import { all, type State } from '../domain/records.ts'
import { type ItemOf, standingOf } from './lessons.ts'

/** What an activity has in common with what taught a lesson, or with what that was applied to. */
export interface Resemblance {
  readonly kind: boolean
  readonly lane: boolean
  readonly stakeholders: readonly Id[]
  /** Of its title, as the activity's writes them. */
  readonly words: readonly string[]
  /** Words of the lesson itself, besides those. */
  readonly lessonWords: readonly string[]
}

/** A lesson that may be of use to an activity, and why. */
export interface OfferedLesson {
  readonly lesson: Lesson
  /** What the activity resembles: the item that taught the lesson, or one it was applied to; null where only the lesson itself is like it. */
  readonly like: { readonly id: Id; readonly title: string } | null
  readonly why: Resemblance
  readonly points: number
}

/** So many are offered at most, and from so many points on. */
const most = 3
const least = 3

/** Returns whether an activity is a new one: work on it has not begun, so that a lesson still helps. */
export const isNew = ({ status }: Pick<Activity, 'status'>): boolean => status === 'idea' || status === 'proposed' || status === 'committed'

/**
 * Returns the lessons that resemble an activity, the most alike first, three at most. The same lane counts two
 * points; the same kind, each stakeholder (two at most) and each word of the titles (three at most) one; a
 * lesson is offered from three points on. What most of the plan has in common says nothing and does not count:
 * a kind, lane or stakeholder of more than half of the activities, a word in more than a tenth of their titles.
 * Among equals a validated lesson comes first. Lessons that were rejected or refuted are not offered, nor those
 * the activity taught itself or is applied to already, nor the ones in `without`.
 */
export function lessonsFor(state: State, activity: Activity, without: ReadonlySet<Id> = new Set()): OfferedLesson[] {
  const lessons = all(state, 'lesson')
    .map((lesson) => ({ lesson, items: itemsOf(lesson), standing: standingOf(state, lesson) }))
    .filter(
      ({ lesson, items, standing }) =>
        standing !== 'rejected' &&
        standing !== 'refuted' &&
        !without.has(lesson.id) &&
        items.every(({ kind, id }) => kind !== 'activity' || id !== activity.id),
    )
  if (lessons.length === 0) return []
  const plan = readPlan(state)
  const mine = { words: wordsOf(activity.title), stakeholders: plan.stakeholders.get(activity.id) ?? [] }
  const isTelling = new Map<string, boolean>()
  const common = (title: string) => {
    const others = wordsOf(title)
    return mine.words.filter((word) => {
      if (!others.some((other) => alike(word, other))) return false
      const known =
        isTelling.get(word.folded) ??
        !isCommon(plan.titles.filter((words) => words.some((other) => alike(word, other))).length, plan.titles.length, 0.1)
      isTelling.set(word.folded, known)
      return known
    })
  }
  const compare = (lesson: Lesson, item: ItemOf | null): OfferedLesson => {
    const other = item && state[item.kind][item.id]
    const same = other && 'lane' in other ? other : null
    const theirs = (same && plan.stakeholders.get(same.id)) ?? (other && 'valuableFor' in other ? other.valuableFor : [])
    const words = other ? common(other.title) : []
    const lessonWords = common(lesson.title).filter((word) => !words.includes(word))
    const why = {
      kind: same?.kind === activity.kind && !plan.common.has(activity.kind),
      lane: same?.lane === activity.lane && !plan.common.has(activity.lane),
      stakeholders: mine.stakeholders.filter((id) => theirs.includes(id) && !plan.common.has(id)),
      words: words.map(({ text }) => text),
      lessonWords: lessonWords.map(({ text }) => text),
    }
    const ofItem = (why.lane ? 2 : 0) + (why.kind ? 1 : 0) + Math.min(2, why.stakeholders.length)
    const points = ofItem + Math.min(3, words.length + lessonWords.length)
    return { lesson, like: other && ofItem + words.length > 0 ? { id: other.id, title: other.title } : null, why, points }
  }
  return lessons
    .map(({ lesson, items, standing }) => {
      const best = [...items.map((item) => compare(lesson, item)), compare(lesson, null)].reduce((a, b) => (b.points > a.points ? b : a))
      return { best, isValidated: standing === 'validated' }
    })
    .filter(({ best }) => best.points >= least)
    .toSorted(
      (a, b) =>
        b.best.points - a.best.points || Number(b.isValidated) - Number(a.isValidated) || (a.best.lesson.id < b.best.lesson.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ best }) => best)
}

/** What taught the lesson, and what it was applied to; each once. */
function itemsOf({ about, decisions }: Lesson): ItemOf[] {
  const items = [about, ...decisions.map(({ item }) => item)].filter((item) => item !== null)
  return items.filter((item, index) => items.findIndex(({ kind, id }) => kind === item.kind && id === item.id) === index)
}

interface Plan {
  readonly titles: readonly (readonly Word[])[]
  /** The kinds, lanes and stakeholders that most activities have. */
  readonly common: ReadonlySet<string>
  readonly stakeholders: ReadonlyMap<Id, readonly Id[]>
}

/** One that many activities have in common; in a small plan nothing is. */
const isCommon = (count: number, of: number, share: number) => count > Math.max(4, of * share)

const plans = new WeakMap<State['activity'], { readonly impact: State['impact']; readonly plan: Plan }>()

/** The plan as far as it matters here, read once for as long as it stays the same. */
function readPlan(state: State): Plan {
  const known = plans.get(state.activity)
  if (known && known.impact === state.impact) return known.plan
  const activities = all(state, 'activity')
  const stakeholders = new Map<Id, Id[]>()
  for (const { activity, stakeholder } of all(state, 'impact'))
    stakeholders.set(activity, [...(stakeholders.get(activity) ?? []), stakeholder])
  const counts = new Map<string, number>()
  for (const { id, kind, lane } of activities)
    for (const trait of [kind, lane, ...new Set(stakeholders.get(id) ?? [])]) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  const plan = {
    titles: activities.map(({ title }) => wordsOf(title)),
    common: new Set([...counts].flatMap(([trait, count]) => (isCommon(count, activities.length, 0.5) ? [trait] : []))),
    stakeholders,
  }
  plans.set(state.activity, { impact: state.impact, plan })
  return plan
}

interface Word {
  /** As it is written. */
  readonly text: string
  /** As it is compared. */
  readonly folded: string
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const capitals = /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u

/**
 * Returns the words of a title that may tell something, in any language, each once: four letters or more, or
 * fewer where they are capitals or figures (SAP, M365). Of a script without spaces between words, each two
 * neighbouring characters are taken for one.
 */
export function wordsOf(title: string): Word[] {
  const words = (title.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .flatMap((word) => (unspaced.test(word) ? pairsOf(word) : word.length >= 4 || (word.length >= 2 && capitals.test(word)) ? [word] : []))
    .map((word) => ({ text: word, folded: word.toLowerCase() }))
  return words.filter(({ folded }, index) => words.findIndex((other) => other.folded === folded) === index)
}

function pairsOf(word: string): string[] {
  const letters = Array.from(word)
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

/** The same word, or one with an ending: tablet and tablets. */
function alike({ folded: a }: Word, { folded: b }: Word): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short))
}
