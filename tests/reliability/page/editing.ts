import type { CalendarDate } from '#shared/calendar/dates.ts'
import { all, type State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { newLane } from '#shared/planning/lane.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add, edit, remove } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import type { Command, Session } from '#renderer/session/session.ts'
import { dice, type Roll } from '../dice.ts'
import { goTo } from './start.ts'
import { tell } from './tell.ts'

export const day: CalendarDate = '2026-11-21'

let made = 0

/** What people do all day: words, dates, new items, an item taken away, many items at once. */
function change(state: State, roll: Roll): Change[] {
  const activities = all(state, 'activity')
  const lanes = all(state, 'lane')
  const activity = activities[roll(activities.length)]
  const lane = lanes[roll(lanes.length)]
  if (!lane) return add('lane', newLane({ id: `lane-${performance.timeOrigin}-${made++}`.replace('.', '-'), name: 'Lane', order: 1 }))
  switch (activity ? roll(8) : 0) {
    case 0:
    case 1: {
      const id = `a-${Math.floor(performance.timeOrigin)}-${made++}`
      return add('activity', newActivity({ id, title: `Activity ${id}`, lane: lane.id, start: '2027-01-01', finish: '2027-03-31' }))
    }
    case 2:
      return activities.length > 30 && activity ? remove(state, 'activity', activity.id) : []
    case 3:
      return activities.flatMap(({ id, description }) =>
        edit(state, 'activity', id, { description: `${description.slice(0, 40)} ${roll(1000)}` }),
      )
    case 4:
      return activity ? edit(state, 'activity', activity.id, { description: 'A long account of it. '.repeat(1 + roll(400)) }) : []
    default:
      return activity ? edit(state, 'activity', activity.id, { title: `Renamed ${roll(1_000_000)}` }) : []
  }
}

export const someEdit = (roll: Roll): Command => ({ action: 'edit', subject: 'Reliability', changes: (state) => change(state, roll) })

/** Says that the revision the roadmap is at now was acknowledged. */
export function acknowledge(session: Session): Promise<unknown> | null {
  const { open } = session.getState()
  return open && tell({ kind: 'acknowledged', roadmap: open.id, number: open.position.number, hash: open.position.hash })
}

/** Opens the roadmap, and makes it of the sample where there is none. */
export async function haveRoadmap(session: Session, roadmap: string): Promise<void> {
  const head = await session.database.heads.get(roadmap)
  if (!head && !(await session.commitDrafts(roadmap, sampleDrafts(day, roadmap))))
    throw new Error(`The sample was not committed: ${JSON.stringify(session.getState().problem)}`)
  await goTo(session, roadmap)
}

/** One step of an editing user; true when something was committed. */
export async function step(session: Session, roll: Roll): Promise<boolean> {
  const before = session.getState().open?.position.number
  const what = roll(10)
  const done = what === 0 ? await session.undo() : what === 1 ? await session.redo() : await session.perform(someEdit(roll))
  const { problem } = session.getState()
  if (problem) throw new Error(`An edit was refused: ${JSON.stringify(problem)}`)
  return done && session.getState().open?.position.number !== before
}

/** Edits on and on, in bursts and with pauses, and says of each revision that it was acknowledged. */
export async function editOn(session: Session, seed: number): Promise<never> {
  const roll = dice(seed)
  for (;;) {
    if (await step(session, roll)) void acknowledge(session)
    if (roll(4) === 0) await new Promise((done) => setTimeout(done, roll(40)))
  }
}

/** Makes this many edits, each acknowledged. */
export async function editSome(session: Session, edits: number, roll: Roll): Promise<void> {
  for (let left = edits; left > 0;)
    if (await step(session, roll)) {
      left -= 1
      await acknowledge(session)
    }
}
