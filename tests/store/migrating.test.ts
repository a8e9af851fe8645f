import { describe, expect, it, onTestFinished } from 'vitest'
import { recordKinds, schemas } from '#shared/domain/records.ts'
import { mainLine, stateAfter } from '#shared/history/history.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { undoTargets } from '#shared/history/undo.ts'
import { openDatabase } from '#renderer/store/database.ts'
import { headPosition, revisionLines, stateAt, trail, verify, wholeHistory } from '#renderer/store/history.ts'
import { createSession } from '#renderer/session/session.ts'
import { earlierVersions, storedBy } from './earlierVersions.ts'
import { newName } from './stores.ts'

it('a database of every version before this one is at hand', () => {
  expect(earlierVersions.at(-1)).toBe(schemaVersion - 1)
})

describe.each(earlierVersions)('a database of version %i', (version) => {
  it('is upgraded with every revision as it was recorded and every state as records are today', async () => {
    const name = newName()
    const { history, roadmap } = await storedBy(version, name)
    const database = await openDatabase(name)
    expect(await wholeHistory(database, roadmap)).toEqual(history)
    expect(await verify(database, roadmap)).toBeNull()
    expect(await database.checkpoints.count()).toBe(0)
    const { state } = await headPosition(database, roadmap)
    expect(state).toEqual(stateAfter(mainLine(history)))
    for (const kind of recordKinds) for (const record of Object.values(state[kind])) schemas[kind].parse(record)
    expect(await stateAt(database, roadmap, 1)).toEqual(stateAfter(history.slice(0, 1)))
    expect((await trail(database, roadmap, 'roadmap', roadmap)).length).toBeGreaterThan(0)
    database.close()
  })

  it('goes on being edited, undone and redone', async () => {
    const name = newName()
    const { roadmap } = await storedBy(version, name)
    const database = await openDatabase(name)
    const session = createSession(database, `#/${roadmap}/roadmap`)
    onTestFinished(() => {
      session.dispose()
      database.close()
    })
    await expect.poll(() => session.getState().open?.id).toBe(roadmap)
    const before = session.getState().open?.state
    const { undo } = undoTargets(await revisionLines(database, roadmap))
    if (undo !== null) expect(await session.undo()).toBe(true)
    if (undo !== null) expect(await session.redo()).toBe(true)
    expect(session.getState().open?.state).toEqual(before)
    expect(await verify(database, roadmap)).toBeNull()
  })
})
