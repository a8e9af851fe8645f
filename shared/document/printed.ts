import { language, saidIn, t } from '../text/index.ts'
import { languageTags, type LanguageTag } from '../text/languages.ts'
import type { DocumentActivity, DocumentOutcome, RoadmapDocument } from './model.ts'
import { dateWords, dayWords } from './words.ts'

/** What a printed document says of the revision it was printed from. */
export interface PrintedMark {
  readonly number: number
  readonly shortHash: string
}

/** What of a revision does not stand in a printed document as the revision has it. */
export interface PrintedDifference {
  readonly kind: 'activity' | 'outcome' | 'milestone'
  readonly title: string
}

export interface PrintedComparison {
  /** How many activities, outcomes and milestones were compared; 0 where the document holds no list of any. */
  readonly compared: number
  readonly differing: readonly PrintedDifference[]
  /** How many rows of activities it has beyond those of the revision; negative where it has fewer. */
  readonly surplus: number
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+/gu

/**
 * Returns a text as it can be compared with what is read from a PDF: there lines break, letters are written in
 * other forms, and what is read from right to left comes in the order it was drawn in.
 */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Variation_Selector}\p{Cc}]+/gu, '')
    .replaceAll('\u02bc', '’')
    .replaceAll(rightToLeft, (run) => Array.from(run).toSorted().join(''))

type Column = 'activity' | 'kind' | 'start' | 'finish' | 'status' | 'owner' | 'milestone' | 'date' | 'belongsTo'

/** The head of a list, by its columns. */
const head = (...columns: readonly Column[]): string => comparable(columns.map((name) => t(`document.list.${name}`)).join(''))

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The foot of a page, with places for what it says. */
function footPattern(): RegExp {
  const [number, date, hash] = ['\ue000', '\ue001', '\ue002']
  const foot = escaped(comparable(t('document.footer.revision', { number, date, hash })))
  return new RegExp(foot.replace(number, '(\\d{1,9})').replace(date, '.{4,40}?').replace(hash, '([0-9a-f]{8})'), 'u')
}

/**
 * Returns the revision whose number and hash stand in the foot of most pages; null where they stand in none. Of the
 * languages whose texts are there, it may have been printed in any.
 */
export function markIn(pages: readonly string[]): PrintedMark | null {
  return saidIn(languageOf(pages), () => markSaid(pages))
}

/**
 * The language in which a document was printed: one that has its foot, and of several that has the head of one of its
 * lists, for a foot can be the same in two. The one that is spoken where nothing tells.
 */
function languageOf(pages: readonly string[]): LanguageTag {
  const text = comparable(pages.join(''))
  const footed = [language(), ...languageTags].filter((tag) => saidIn(tag, () => markSaid(pages)) !== null)
  return footed.find((tag) => saidIn(tag, () => hasList(text))) ?? footed[0] ?? language()
}

const activityHead = () => head('activity', 'kind', 'start', 'finish', 'status', 'owner')
const milestoneHead = () => head('milestone', 'kind', 'date', 'belongsTo')
const hasList = (text: string) =>
  [activityHead(), milestoneHead(), comparable(t('document.outcomes.leader'))].some((found) => text.includes(found))

function markSaid(pages: readonly string[]): PrintedMark | null {
  const pattern = footPattern()
  const found = new Map<string, { readonly mark: PrintedMark; count: number }>()
  for (const page of pages) {
    const [key, number, shortHash] = pattern.exec(comparable(page)) ?? []
    if (key === undefined || number === undefined || shortHash === undefined) continue
    const known = found.get(`${number} ${shortHash}`)
    if (known) known.count += 1
    else found.set(`${number} ${shortHash}`, { mark: { number: Number(number), shortHash }, count: 1 })
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)[0]?.mark ?? null
}

/**
 * Compares the text of a printed document with the revision it was printed from. Each list is compared that the
 * document holds: every activity with its kind, days, status and owner, every milestone with its day, every outcome
 * with its leader. A title in two places counts once for each.
 */
export function comparePrinted(pages: readonly string[], roadmap: RoadmapDocument): PrintedComparison {
  return saidIn(languageOf(pages), () => compareSaid(pages, roadmap))
}

function compareSaid(pages: readonly string[], roadmap: RoadmapDocument): PrintedComparison {
  const text = comparable(pages.join(''))
  const activities = roadmap.lanes.flatMap((lane) => lane.activities)
  const hasActivities = text.includes(activityHead())
  const hasMilestones = text.includes(milestoneHead())
  const rows: { readonly difference: PrintedDifference; readonly row: string }[] = [
    ...(hasActivities
      ? activities.map((activity) => ({ difference: { kind: 'activity', title: activity.title } as const, row: activityRow(activity) }))
      : []),
    ...(hasMilestones
      ? roadmap.milestones.map(({ title, kind, day, of }) => ({
          difference: { kind: 'milestone', title } as const,
          row: [title, t(`document.legend.${kind}`), dateWords(day.date), day.quarter, of ?? t('document.section.roadmap')].join(''),
        }))
      : []),
    ...outcomesIn(text, roadmap.outcomes, hasActivities).map((outcome) => ({
      difference: { kind: 'outcome', title: outcome.title } as const,
      row: outcomeRow(outcome),
    })),
  ]
  return {
    compared: rows.length,
    differing: rows.filter(({ row }) => !text.includes(comparable(row))).map(({ difference }) => difference),
    surplus: hasActivities ? rowsOfActivities(text) - activities.length : 0,
  }
}

/** The cells of a row of the list of activities, in their order. */
const activityRow = ({ title, kind, start, finish, status, finishedOn, owner }: DocumentActivity): string =>
  [
    title,
    t(`domain.kind.${kind}`),
    ...[start, finish].flatMap(({ date, quarter }) => [dateWords(date), quarter]),
    t(`domain.status.${status}`),
    ...(finishedOn ? [dateWords(finishedOn.date), finishedOn.quarter] : []),
    owner,
  ].join('')

const outcomeRow = ({ title, description, leader, agreedOn }: DocumentOutcome): string =>
  [
    title,
    description,
    t('document.outcomes.leader'),
    leader === '' ? t('document.outcomes.nobody') : leader,
    t('document.outcomes.agreed'),
    agreedOn ? dayWords(agreedOn) : t('document.outcomes.notAgreed'),
  ].join('')

/** A document of one outcome holds that one alone. */
function outcomesIn(text: string, outcomes: readonly DocumentOutcome[], whole: boolean): readonly DocumentOutcome[] {
  const leader = escaped(comparable(t('document.outcomes.leader')))
  const agreed = escaped(comparable(t('document.outcomes.agreed')))
  const held = text.match(new RegExp(`${leader}.{0,2000}?${agreed}`, 'gu'))?.length ?? 0
  if (held === 0) return []
  const standing = outcomes.filter((outcome) => text.includes(comparable(outcomeRow(outcome))))
  return held === 1 && !whole && standing.length === 1 ? standing : outcomes
}

const oneOf = (words: readonly string[]): string => `(?:${words.map((word) => escaped(comparable(word))).join('|')})`

/** How often a kind, two days with their quarters, and a status follow each other. */
function rowsOfActivities(text: string): number {
  const kinds = oneOf(Object.values(t('domain.kind', { returnObjects: true })))
  const statuses = oneOf(Object.values(t('domain.status', { returnObjects: true })))
  const day = String.raw`\d{1,2}(?:\p{L}{3,5}|\.\d{1,2}\.)\d{4}.{0,24}?`
  return text.match(new RegExp(`${kinds}${day}${day}${statuses}`, 'gu'))?.length ?? 0
}
