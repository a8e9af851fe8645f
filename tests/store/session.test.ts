import { describe, expect, it, onTestFinished } from 'vitest'
import { addDays, today } from '#shared/calendar/dates.ts'
import { all } from '#shared/domain/records.ts'
import { edit } from '#shared/planning/records.ts'
import { signingOf } from '#shared/review/baseline.ts'
import { createSession, type Session } from '#renderer/session/session.ts'
import { stateAt, trail } from '#renderer/store/history.ts'
import { roadmap, storeWithSample } from './stores.ts'

async function openSample(): Promise<Session> {
  const { database } = await storeWithSample()
  const session = createSession(database, `#/${roadmap}/roadmap`)
  onTestFinished(() => session.dispose())
  await expect.poll(() => session.getState().open?.id).toBe(roadmap)
  return session
}

describe('the day of a command', () => {
  it('is the one its revision bears, also where the screen still shows yesterday', async () => {
    const session = await openSample()
    session.setToday(addDays(today(), -1))
    let given = ''
    const made = await session.perform({
      action: 'edit',
      subject: 'Sample',
      reason: (state) => `${all(state, 'review').length} reviews`,
      changes: (state, day) => {
        given = day
        return edit(state, 'roadmap', roadmap, { purpose: 'Another' })
      },
    })
    expect(made).toBe(true)
    const last = session.getState().open?.lines.at(-1)
    expect(given).toBe(today())
    expect(last).toMatchObject({ asOf: given, reason: '4 reviews' })
  })
})

describe('a signed review', () => {
  it('is found in the trail of its record, and is signed in the state there and not before', async () => {
    const session = await openSample()
    const reviews = all(session.getState().open?.state ?? (await stateAt(session.database, roadmap, 1)), 'review')
    expect(reviews).toHaveLength(4)
    for (const { id, signedOn } of reviews) {
      const signing = signingOf(await trail(session.database, roadmap, 'review', id), id) ?? 0
      expect((await stateAt(session.database, roadmap, signing)).review[id]?.signedOn).toBe(signedOn)
      expect((await stateAt(session.database, roadmap, signing - 1)).review[id]?.signedOn).toBeNull()
    }
  })
})
