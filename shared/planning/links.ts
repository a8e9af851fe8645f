import type { Id } from '../domain/fields.ts'
import type { Link } from '../domain/link.ts'
import { all, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { speaksEnglish, t } from '../text/index.ts'
import { quoted } from '../text/quoted.ts'
import { add, edit } from './records.ts'

/** Verbs in English with which a title already says what is to be reached, so that "to" can stand before it. */
const aims = new Set(
  (
    'achieve avoid become cut double earn free give grow halve help improve increase keep lower make prevent protect raise ' +
    'reach reduce retain save shorten speed stop strengthen win'
  ).split(' '),
)
/** Words that end like a doing and are none. */
const notDoings = new Set(
  'anything building ceiling evening everything king morning nothing ring something spring string thing wing'.split(' '),
)

const firstWord = (text: string) => (/^[\p{L}'’-]+(?=\s)/u.exec(text)?.[0] ?? '').toLowerCase()

const withoutStops = (title: string) =>
  title
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,;:…]+$/u, '')

/**
 * Returns a title as a part of a sentence: without stops at its end, and beginning with a small letter unless
 * its first word is an acronym or a name (it holds another capital or a digit, or a second capital word follows).
 */
export function inSentence(title: string): string {
  const text = withoutStops(title)
  const [word = '', next = ''] = text.split(' ')
  const isName = /^.+[\p{Lu}\d]/u.test(word) || (/^\p{Lu}/u.test(next) && word.length > 1) || /^I\b/.test(word)
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** Inside quotation marks others stand. */
const inQuotes = (text: string) => quoted(text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', '’'))

/**
 * Returns the sentence "To … by …." that is proposed for a link, from both titles. A title that says what is to
 * be reached ("Reduce repeat visits") or done ("Training the depots") runs on in it; any other is quoted, and in another
 * language than English each is.
 */
export function proposeSentence(outcomeTitle: string, activityTitle: string): string {
  if (!speaksEnglish())
    return t('outcomes.link.sentence', { outcome: inQuotes(withoutStops(outcomeTitle)), activity: inQuotes(withoutStops(activityTitle)) })
  const [outcome, activity] = [inSentence(outcomeTitle), inSentence(activityTitle)]
  const aim = firstWord(outcome)
  const doing = firstWord(activity)
  return t('outcomes.link.sentence', {
    outcome: aims.has(aim) ? outcome : t('outcomes.link.reach', { title: inQuotes(outcome) }),
    activity: /.{2}ing$/.test(doing) && !notDoings.has(doing) ? activity : inQuotes(activity),
  })
}

/** Returns the link between the two; undefined where there is none. */
export const linkOf = (state: State, { outcome, activity }: Pick<Link, 'outcome' | 'activity'>): Link | undefined =>
  all(state, 'link').find((link) => link.outcome === outcome && link.activity === activity)

/**
 * Returns the change that links the two with the sentence proposed for them; none where they are linked, or
 * where one of them is gone by now.
 */
export function linkTo(state: State, link: { readonly id: Id; readonly outcome: Id; readonly activity: Id }): Change[] {
  const outcome = state.outcome[link.outcome]
  const activity = state.activity[link.activity]
  if (!outcome || !activity || linkOf(state, link)) return []
  return add('link', { ...link, sentence: proposeSentence(outcome.title, activity.title), contribution: 2 })
}

/** Returns the change that says how much the activity of a link moves its outcome; none where the link is gone by now. */
export const setContribution = (state: State, link: Id, contribution: Link['contribution']): Change[] =>
  state.link[link] ? edit(state, 'link', link, { contribution }) : []
