import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type CalendarDate, isCalendarDate } from '#shared/calendar/dates.ts'
import { reviewFacts, type ReviewFacts } from '#shared/ipc/reminder.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import type { HostReminders } from '#renderer/platform/host.ts'
import { type MemoryHost, memoryHost } from '#renderer/platform/memory.ts'
import { keepReminding, type Reminders } from '#renderer/session/reminders.ts'
import { keepToday } from '#renderer/session/keepToday.ts'
import { createSession, draftNow, type Session } from '#renderer/session/session.ts'
import type { Database } from '#renderer/store/database.ts'
import { newStore } from './stores.ts'

/** A clock that stands still until it is put on; timers run by it. */
const setClock = (day: CalendarDate, time = '10:00:00') => vi.setSystemTime(new Date(`${day}T${time}`))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  setClock('2026-11-21')
})
afterEach(() => {
  vi.useRealTimers()
})

const begin = (id: string, name: string, begins = '2026-09-01') =>
  draftNow(
    '',
    { action: 'create-roadmap', subject: name },
    beginRoadmap({ id, name, unit: '', purpose: '', calendar: { kind: 'months', startMonth: 3, labelBy: 'end' }, years: 3, begins }),
  )

interface Window {
  readonly session: Session
  readonly host: MemoryHost
  readonly reminders: Reminders
}

/** A window on the database, as it is begun at a launch. */
function open(database: Database, host = memoryHost()): Window {
  const session = createSession(database, '#/')
  const stop = keepToday(session, host)
  const reminders = keepReminding(session, host, () => Promise.resolve())
  onTestFinished(() => {
    stop()
    reminders.dispose()
    session.dispose()
  })
  return { session, host, reminders }
}

/** Quarters end with November: on 21 November 2026 a review is due, from 17 November. */
async function withRoadmap(): Promise<Database> {
  const database = await newStore()
  const session = createSession(database, '#/')
  await session.commitDrafts('claims', [begin('claims', 'Claims')])
  session.dispose()
  return database
}

/** What is told comes from the database, which knows no fake clock. */
const told = ({ host }: Window) => host.shown.map(({ roadmap }) => roadmap)
const settle = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))))

describe('the day', () => {
  it('moves at midnight by itself, and after a sleep through it when the computer wakes or the window is looked at', async () => {
    const { session, host } = open(await newStore())
    const day = () => session.getState().today
    expect(isCalendarDate(day())).toBe(true)
    setClock('2026-11-21', '23:59:30')
    await vi.advanceTimersByTimeAsync(61_000)
    expect(day()).toBe('2026-11-22')
    // Timers stand still in sleep.
    setClock('2026-11-24')
    expect(day()).toBe('2026-11-22')
    host.resume()
    expect(day()).toBe('2026-11-24')
    setClock('2026-11-25')
    dispatchEvent(new Event('focus'))
    expect(day()).toBe('2026-11-25')
    setClock('2026-11-26')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(day()).toBe('2026-11-26')
    // Nothing told of it: within a minute.
    setClock('2026-11-28')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(day()).toBe('2026-11-28')
  })
})

describe('what is told outside the window', () => {
  it('is told at launch, once a day whatever is opened, and again the next day', async () => {
    const database = await withRoadmap()
    const first = open(database)
    await expect.poll(() => told(first)).toEqual(['claims'])
    expect(first.host.shown[0]).toEqual({
      roadmap: 'claims',
      title: 'Quarterly review: Claims',
      body: 'The review of FY27 Q3 is due: 9 days are left of the quarter.',
    })
    const second = open(database)
    await expect.poll(() => second.session.getState().heads?.length).toBe(1)
    second.host.resume()
    await settle()
    expect(told(second)).toEqual([])
    setClock('2026-11-22')
    second.host.resume()
    await expect.poll(() => told(second)).toEqual(['claims'])
    // The other window sees midnight a little later.
    first.host.resume()
    await settle()
    expect(told(first)).toEqual(['claims'])
  })

  it('is nothing on the days for which it was put off, in this window and the next, and comes back on the day', async () => {
    const database = await withRoadmap()
    const first = open(database)
    await expect.poll(() => told(first)).toEqual(['claims'])
    const [head] = first.session.getState().heads ?? []
    if (!head) throw new Error('No roadmap')
    await first.reminders.putOff('claims', head.summary, '2026-11-24')
    setClock('2026-11-23')
    first.host.resume()
    const second = open(database)
    await expect
      .poll(() => second.reminders.getState().snoozes)
      .toEqual([{ roadmap: 'claims', quarter: '2026-09-01', until: '2026-11-24' }])
    await settle()
    expect([...told(first), ...told(second)]).toEqual(['claims'])
    setClock('2026-11-24')
    second.host.resume()
    await expect.poll(() => told(second)).toEqual(['claims'])
    expect(second.host.shown[0]?.body).toContain('6 days are left')
  })

  it('takes no day that cannot be chosen, and says so', async () => {
    const { session, reminders } = open(await withRoadmap())
    await expect.poll(() => session.getState().heads?.length).toBe(1)
    const [head] = session.getState().heads ?? []
    expect(await reminders.putOff('claims', head?.summary ?? expect.fail('no roadmap'), '2026-11-21')).toBe(false)
    expect(reminders.getState().snoozes).toEqual([])
    expect(session.getState().problem).not.toBeNull()
  })

  it('tells nothing while something is presented, not even at midnight, and what was due at its end', async () => {
    const database = await withRoadmap()
    const session = createSession(database, '#/')
    session.setPresenting(true)
    const host = memoryHost()
    const reminders = keepReminding(session, host, () => Promise.resolve())
    onTestFinished(() => {
      reminders.dispose()
      session.dispose()
    })
    await expect.poll(() => session.getState().heads?.length).toBe(1)
    session.setToday('2026-11-22')
    await settle()
    expect(host.shown).toEqual([])
    session.setPresenting(false)
    await expect.poll(() => host.shown.length).toBe(1)
    session.setPresenting(true)
    session.setPresenting(false)
    await settle()
    expect(host.shown).toHaveLength(1)
  })

  it('names every quarter that was missed, in order', async () => {
    const database = await newStore()
    const earlier = createSession(database, '#/')
    await earlier.commitDrafts('claims', [begin('claims', 'Claims', '2026-03-01')])
    earlier.dispose()
    const { host } = open(database)
    await expect
      .poll(() => host.shown[0]?.body)
      .toBe(
        '3 reviews are waiting, in this order: FY27 Q1 (174 days overdue), then FY27 Q2 (82 days overdue), then FY27 Q3 (due, 9 days left).',
      )
  })

  it('is never the sample’s, nor without the user’s permission; a press leads to the review', async () => {
    const database = await newStore()
    const before = createSession(database, '#/')
    await before.commitDrafts('sample', sampleDrafts('2026-12-20', 'sample'))
    before.dispose()
    setClock('2026-12-20')
    const { session, host, reminders } = open(
      database,
      Object.assign(memoryHost(), { mayRemind: 'ask' as const, answersRemind: 'refused' as const }),
    )
    await expect.poll(() => session.getState().heads?.length).toBe(1)
    await session.commitDrafts('claims', [begin('claims', 'Claims')])
    expect(await reminders.ask()).toBe('refused')
    await settle()
    expect(host.shown).toEqual([])
    host.answersRemind = 'allowed'
    expect(await reminders.ask()).toBe('allowed')
    await expect.poll(() => host.shown.map(({ roadmap }) => roadmap)).toEqual(['claims'])
    host.press('claims')
    const { place } = session.getState()
    await settle()
    expect([session.getState().place, reminders.getState().pressed]).toEqual([place, 'claims'])
    reminders.goToPressed()
    expect(reminders.getState().pressed).toBeNull()
    await expect.poll(() => session.getState().place).toEqual({ roadmap: 'claims', screen: 'review' })
  })
})

describe('a host that decides by itself what to tell', () => {
  it('is given every roadmap and what was put off: once that is known, and when it changes', async () => {
    const database = await withRoadmap()
    const given: ReviewFacts[] = []
    const here: HostReminders = {
      by: 'host',
      follow: (facts) => {
        given.push(facts)
        return Promise.resolve()
      },
      settings: () => Promise.resolve(null),
      setNotifying: () => Promise.resolve({ outcome: 'failed', reason: 'unknown' }),
      setWaiting: () => Promise.resolve({ outcome: 'failed', reason: 'unknown' }),
      onPressed: () => {},
    }
    const session = createSession(database, '#/')
    const reminders = keepReminding(session, { reminders: here }, () => Promise.resolve())
    onTestFinished(() => {
      reminders.dispose()
      session.dispose()
    })
    const brief = () => given.map(({ roadmaps, snoozes }) => [roadmaps.map(({ id }) => id).join(' '), snoozes.length])
    await expect.poll(brief).toEqual([['claims', 0]])
    const summary = given[0]?.roadmaps[0]?.summary ?? expect.fail('no roadmap')
    await reminders.putOff('claims', summary, '2026-11-24')
    await expect.poll(brief).toEqual([
      ['claims', 0],
      ['claims', 1],
    ])
    await session.commitDrafts('fleet', [begin('fleet', `Fleet ${'🚗'.repeat(200)}`)])
    await expect.poll(() => brief().at(-1)).toEqual(['fleet claims', 1])
    for (const facts of given) expect(reviewFacts.safeParse(facts).error).toBeUndefined()
    await session.remove('claims')
    await expect.poll(() => brief().at(-1)?.[0]).toBe('fleet')
    // The day is the host's own to know.
    const before = given.length
    session.setToday('2026-11-22')
    await settle()
    expect(given).toHaveLength(before)
    expect([reminders.here, reminders.getState().permission]).toEqual([here, 'allowed'])
  })
})
