import { addDays, yearAndMonth } from '../calendar/dates.ts'
import type { Id } from '../domain/fields.ts'
import type { Change } from '../history/change.ts'
import { newActivity } from '../planning/activity.ts'
import { newLane } from '../planning/lane.ts'
import { newMeasure, newOutcome } from '../planning/outcome.ts'
import { add } from '../planning/records.ts'
import { beginRoadmap } from '../planning/roadmap.ts'
import { activities } from './activities/activities.ts'
import type { ActivityContent } from './activities/content.ts'
import { contributions } from './contributions.ts'
import { calendar, presentQuarter, type StoryDays } from './days.ts'
import { impacts } from './impacts/impacts.ts'
import { feeds, learnings, waits } from './learning.ts'
import { milestones } from './milestones.ts'
import { outcomes } from './outcomes.ts'
import { laneContent, type LaneKey, lanes, stakeholders, unit } from './unit.ts'

const years = 5

/** Returns the name of the roadmap of a unit, which says when its five years end. */
export function nameOf(days: StoryDays, unitName: string): string {
  const { year } = yearAndMonth(addDays(days.quarter(presentQuarter + years * 4), -1))
  return `${unitName} ${year}`
}

/** Returns the changes that begin the roadmap, with its lanes, stakeholders and outcomes. */
export const beginning = (days: StoryDays, roadmap: Id, name: string): Change[] => [
  ...beginRoadmap({ id: roadmap, ...unit, name, calendar, years, begins: days.quarter(1), sample: true }),
  ...Object.entries(lanes).flatMap(([id, lane], order) => add('lane', newLane({ id, name: lane, order, ...laneContent[id as LaneKey] }))),
  ...Object.entries(stakeholders).flatMap(([id, stakeholder]) => add('stakeholder', { id, ...stakeholder })),
  ...Object.entries(outcomes).flatMap(([id, { title, description, leader, valuableFor, measure, targets, weight }], order) =>
    add(
      'outcome',
      newOutcome({
        id,
        title,
        description,
        leader,
        valuableFor: [...valuableFor],
        order,
        weight,
        measure: newMeasure(days.date([0, 60]), {
          ...measure,
          targets: targets.map(([quarter, value]) => ({ quarter: days.quarter(quarter), value })),
        }),
      }),
    ),
  ),
]

/** Returns the changes that add the plan as it was first approved. */
export const firstPlan = (days: StoryDays): Change[] => [
  ...activities.flatMap((content) => planned(content, days)),
  ...activities.flatMap(({ key, after }) => points('dependsOn', key, after)),
  ...Object.entries(feeds).flatMap(([key, fed]) => points('feeds', key, fed)),
  ...Object.entries(waits).flatMap(([key, { done }]) => points('notUntilDone', key, done)),
  ...milestones.flatMap(({ key, title, on, kind, activity = null }) =>
    add('milestone', { id: key, title, date: days.date(on), kind, activity, sourceKey: null }),
  ),
]

/** Returns the changes that add an activity with the outcomes it serves and what it means for whom. */
export function planned(
  { key, title, lane, kind, from, to, owner, sponsor, confidence, effort, links, description = '' }: ActivityContent,
  days: StoryDays,
): Change[] {
  const learning = learnings[key]
  const wait = waits[key]
  const decided = !milestones.some(({ kind: of, activity }) => of === 'decision' && activity === key)
  const status = from[0] <= 2 && decided ? 'committed' : from[0] <= 9 ? 'proposed' : 'idea'
  return [
    ...add(
      'activity',
      newActivity({
        id: key,
        title,
        lane,
        kind,
        start: days.date(from),
        finish: days.date(to),
        owner,
        sponsor,
        confidence,
        effort,
        description,
        status,
        learning: learning ? { ...learning, decideOn: days.decideOn(to), finding: null, found: '' } : null,
        notUntil: wait?.until ? days.date(wait.until) : null,
        notUntilThere: wait?.there ?? '',
      }),
    ),
    ...links.flatMap(([outcome, sentence]) =>
      add('link', { id: `${key}-${outcome}`, outcome, activity: key, sentence, contribution: contributions[`${key}-${outcome}`] ?? 2 }),
    ),
    ...impacts
      .filter(({ activity }) => activity === key)
      .flatMap((impact) => add('impact', { id: `${impact.activity}-${impact.stakeholder}`, ...impact })),
  ]
}

/** The activities are added one after the other in one revision, so what they point at is added with them. */
const points = (field: 'dependsOn' | 'feeds' | 'notUntilDone', key: Id, at: readonly string[] = []): Change[] =>
  at.length === 0 ? [] : [{ kind: 'activity', id: key, before: { [field]: [] }, after: { [field]: [...at] } }]
