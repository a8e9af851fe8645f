import { describe, expect, it, onTestFinished } from 'vitest'
import { addDays, now, today } from '#shared/calendar/dates.ts'
import { all, emptyState, roadmapOf, type State } from '#shared/domain/records.ts'
import type { ImportPlan } from '#shared/exchange/plan.ts'
import type { Change } from '#shared/history/change.ts'
import { linkTo } from '#shared/planning/links.ts'
import { add, edit, remove } from '#shared/planning/records.ts'
import { signingOf } from '#shared/review/baseline.ts'
import { createSession, draftNow, type Session } from '#renderer/session/session.ts'
import { stateAt, trail, verify } from '#renderer/store/history.ts'
import { imported, planOf } from '../unit/exchange/steps.ts'
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

describe('a named version', () => {
  const name = (session: Session, called: string) =>
    session.perform({ action: 'name', subject: called, kind: 'named', name: called, reason: 'For the board', changes: () => [] })

  it('is a revision without changes, found by its name, twice if need be; what can be undone stays what it was', async () => {
    const session = await openSample()
    await session.perform({
      action: 'settings',
      subject: 'Sample',
      changes: (state) => edit(state, 'roadmap', roadmap, { purpose: 'Another' }),
    })
    const before = session.getState().open
    expect(await name(session, 'Before the summer')).toBe(true)
    expect(await name(session, 'Before the summer')).toBe(true)
    const after = session.getState().open
    expect(after?.lines.slice(-2)).toMatchObject([1, 2].map(() => ({ kind: 'named', name: 'Before the summer', reason: 'For the board' })))
    expect(after?.state).toEqual(before?.state)
    expect(after?.undo).toEqual(before?.undo)
    expect(await verify(session.database, roadmap)).toBeNull()
    expect(await session.undo()).toBe(true)
    expect(session.getState().open?.undo.redo).not.toBeNull()
  })

  it('is the only revision that says something without changing anything', async () => {
    const session = await openSample()
    const before = session.getState().open?.position.number
    expect(await session.perform({ action: 'edit', subject: 'Sample', changes: () => [] })).toBe(true)
    expect(session.getState().open?.position.number).toBe(before)
  })
})

describe('what a signed review said', () => {
  it('cannot be changed by any command; nothing is written and the problem has a sentence', async () => {
    const session = await openSample()
    const { open } = session.getState()
    const [difference] = all(open?.state ?? (await stateAt(session.database, roadmap, 1)), 'difference')
    if (!difference) throw new Error('the sample answers for nothing')
    const changes = (state: State) => edit(state, 'difference', difference.id, { reason: 'Said afterwards' })
    expect(await session.perform({ action: 'difference', subject: '', changes })).toBe(false)
    expect(session.getState().problem).toMatchObject({ kind: 'plan', violation: { rule: 'signed-review' } })
    expect(session.getState().open?.position.number).toBe(open?.position.number)
    // A history from outside is taken as it was signed there.
    expect(await session.perform({ action: 'copy', subject: '', kind: 'merge', changes })).toBe(true)
  })
})

describe('one revision that is taken back by itself', () => {
  const purpose = (session: Session, words: string) =>
    session.perform({
      action: 'settings',
      subject: 'Sample',
      changes: (state) => edit(state, 'roadmap', Object.keys(state.roadmap)[0] ?? '', { purpose: words }),
    })
  const last = (session: Session) => {
    const line = session.getState().open?.lines.at(-1)
    if (!line) throw new Error('nothing is open')
    return line
  }

  it('is the one of its own roadmap, whichever is open by then', async () => {
    const session = await openSample()
    const { open } = session.getState()
    if (!open) throw new Error('the sample is not open')
    // Another roadmap of which the revision with the same number can be taken back too.
    const other = 'another-roadmap'
    const [, ...copies] = Array.from({ length: open.position.number }, (_, place) => place)
    const begun = { ...roadmapOf(open.state), id: other, sample: false }
    const draft = (changes: Change[]) => draftNow('', { action: 'edit', subject: '' }, changes)
    await session.commitDrafts(other, [
      draft(add('roadmap', begun)),
      ...copies.map((n) =>
        draft([{ kind: 'roadmap', id: other, before: { purpose: n === 1 ? begun.purpose : `${n - 1}` }, after: { purpose: `${n}` } }]),
      ),
    ])
    const here = roadmapOf(open.state).purpose
    await purpose(session, 'Another')
    const made = last(session)
    session.goTo({ roadmap: other })
    await expect.poll(() => session.getState().open?.id).toBe(other)
    await purpose(session, 'Its own')
    expect(last(session).number).toBe(made.number)
    expect(await session.undo(made)).toBe(true)
    expect(roadmapOf(session.getState().open?.state ?? open.state).purpose).toBe('Its own')
    session.goTo({ roadmap })
    await expect.poll(() => session.getState().open?.id).toBe(roadmap)
    expect(roadmapOf(session.getState().open?.state ?? open.state).purpose).toBe(here)
  })

  it('is left as it is, with a sentence that says so, where what it would bring back needs what was removed since', async () => {
    const session = await openSample()
    const [activity] = all(session.getState().open?.state ?? (await stateAt(session.database, roadmap, 1)), 'activity')
    if (!activity) throw new Error('the sample has no activity')
    await session.perform({ action: 'remove', subject: '', changes: (state) => remove(state, 'activity', activity.id) })
    const made = last(session)
    await session.perform({ action: 'remove', subject: '', changes: (state) => remove(state, 'lane', activity.lane) })
    const after = session.getState().open
    expect(await session.undo(made)).toBe(false)
    expect(session.getState().problem).toEqual({ kind: 'overtaken' })
    expect(session.getState().open?.state).toEqual(after?.state)
  })

  it('is taken back once, and again once it was made again', async () => {
    const session = await openSample()
    const before = session.getState().open?.state
    await purpose(session, 'Another')
    const made = last(session)
    expect(await session.undo()).toBe(true)
    const undone = last(session).number
    expect(await session.undo(made)).toBe(true)
    expect(last(session).number).toBe(undone)
    await session.redo()
    expect(await session.undo(made)).toBe(true)
    expect(session.getState().open?.state).toEqual(before)
  })

  it('does not link two a second time that were linked anew', async () => {
    const session = await openSample()
    const links = () => all(session.getState().open?.state ?? emptyState, 'link')
    const [link] = links()
    if (!link) throw new Error('the sample has no link')
    await session.perform({ action: 'unlink', subject: '', changes: (state) => remove(state, 'link', link.id) })
    const made = last(session)
    await session.perform({ action: 'link', subject: '', changes: (state) => linkTo(state, { ...link, id: 'anew' }) })
    expect(await session.undo(made)).toBe(false)
    expect(session.getState().problem).toEqual({ kind: 'overtaken' })
    expect(links().filter(({ outcome, activity }) => outcome === link.outcome && activity === link.activity)).toHaveLength(1)
  })

  it('leaves a sentence where what came last cannot be taken back for that', async () => {
    const session = await openSample()
    await purpose(session, 'One')
    const made = last(session)
    await purpose(session, 'Two')
    await purpose(session, 'One')
    expect(await session.undo(made)).toBe(true)
    expect(await session.undo()).toBe(false)
    expect(session.getState().problem).toEqual({ kind: 'overtaken' })
  })
})

describe('an import', () => {
  const reports = (...lines: string[]) => planOf(['Reported,Lane,Activity,Start,Finish', ...lines].join('\n'))
  const first = reports(
    '2027-01-31,North,Alpha,2027-01-01,2027-06-30',
    '2027-02-28,North,Alpha,2027-01-01,2027-09-30',
    '2027-02-28,South,Beta,2027-02-01,2027-04-30',
    '2027-03-31,South,Beta,2027-02-01,2027-05-31',
  )
  const opened = (session: Session) => {
    const { open } = session.getState()
    if (!open) throw new Error('nothing is open')
    return open
  }
  const take = async (session: Session, plan: ImportPlan) => {
    const { id, state, lines } = opened(session)
    const files = [{ name: 'plan.csv', form: 'text' as const, hash: '0'.repeat(64) }]
    const { drafts } = imported(plan, { kind: 'open', id, state, lines }, { now: now(), files })
    expect(await session.commitDrafts(id, drafts)).toBe(true)
    return drafts.length
  }

  it('of a series is taken back in one revision, made again in one, and can be imported anew', async () => {
    const session = await openSample()
    const before = opened(session)
    expect(await take(session, first)).toBe(3)
    const after = opened(session)
    expect(all(after.state, 'importReport')).toHaveLength(1)
    expect(await session.undo()).toBe(true)
    expect(opened(session).state).toEqual(before.state)
    expect(opened(session).lines.at(-1)).toMatchObject({
      action: 'undo',
      subject: 'plan.csv',
      number: after.position.number + 1,
      undoes: after.position.number,
    })
    expect(await session.redo()).toBe(true)
    expect(opened(session).state).toEqual(after.state)
    expect(await take(session, first)).toBe(0)
    // Taken back by the button of its notification, whatever came after it.
    await session.perform({
      action: 'settings',
      subject: 'Sample',
      changes: (state) => edit(state, 'roadmap', roadmap, { purpose: 'Another' }),
    })
    const line = opened(session).lines[after.position.number - 1]
    expect(line && (await session.undo(line))).toBe(true)
    expect({ ...opened(session).state, roadmap: before.state.roadmap }).toEqual(before.state)
    expect(await take(session, first)).toBe(3)
    expect(await verify(session.database, roadmap)).toBeNull()
  })

  it('and edits, taken back one after the other, leave the roadmap as it was at each step', async () => {
    const session = await openSample()
    const states = [opened(session).state]
    const steps = [
      () => take(session, planOf('Title,Start,Finish\nAlpha,2027-01-01,2027-06-30\n')),
      () =>
        session.perform({
          action: 'settings',
          subject: 'Sample',
          changes: (state: State) => edit(state, 'roadmap', roadmap, { purpose: 'Another' }),
        }),
      () => take(session, first),
      () => take(session, planOf('Title,Start,Finish\nAlpha,2027-01-01,2027-07-31\nGamma,2027-01-01,2027-07-31\n')),
    ]
    for (const step of steps) {
      await step()
      states.push(opened(session).state)
    }
    for (const [which, expected] of [
      ...states
        .slice(0, -1)
        .toReversed()
        .map((state) => ['undo', state] as const),
      ...states.slice(1).map((state) => ['redo', state] as const),
    ]) {
      expect(await session[which]()).toBe(true)
      expect(opened(session).state).toEqual(expected)
    }
  })
})
