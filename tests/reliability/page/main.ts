import '#shared/text/whole.ts'
import type { Draft } from '#shared/history/revision.ts'
import { edit } from '#shared/planning/records.ts'
import { inspect } from '#renderer/session/guard.ts'
import { restore } from '#renderer/session/mending.ts'
import { snapshotOf } from '#renderer/session/snapshotOf.ts'
import { commit, nowhere, removeRoadmap } from '#renderer/store/commit.ts'
import { type Database, openDatabase } from '#renderer/store/database.ts'
import { wholeHistory } from '#renderer/store/history.ts'
import { dice } from '../dice.ts'
import type { Started, Task, Told } from '../task.ts'
import { alteredImports } from './alteredImports.ts'
import { badImports } from './badImports.ts'
import { damagedSnapshots } from './damagedSnapshots.ts'
import { acknowledge, editOn, editSome, haveRoadmap } from './editing.ts'
import { generated } from './generated.ts'
import { goTo, host, openSession, snapshotted, start, until } from './start.ts'
import { given, tell, tellFirstWrite } from './tell.ts'
import { version1 } from './version1.ts'

const finished = (started: Started | null = null): Told => ({ kind: 'finished', started, figures: null })

function sound(database: Database | null): Database {
  if (!database) throw new Error('The database could not be opened')
  return database
}

/** Leaves as a window that is closed does: what is written at leaving is written. */
async function leave(): Promise<void> {
  dispatchEvent(new PageTransitionEvent('pagehide'))
  // The browser writes the mark of a clean end a little later.
  await new Promise((done) => setTimeout(done, 50))
}

async function work(task: Task): Promise<void> {
  switch (task.job) {
    case 'edit': {
      const { started, database } = await start(false)
      await tell({ kind: 'looked', started })
      const { session } = openSession(sound(database), 300)
      await haveRoadmap(session, 'edited')
      void acknowledge(session)
      return editOn(session, task.seed)
    }
    case 'import': {
      const drafts = await given<Draft[]>(task.roadmap)
      const { started, database } = await start(false)
      await tell({ kind: 'looked', started })
      const { session } = openSession(sound(database), 60_000)
      if (task.begins > 0 && !(await session.commitDrafts(task.roadmap, drafts.slice(0, task.begins))))
        throw new Error('The beginning was refused')
      tellFirstWrite()
      if (!(await session.commitDrafts(task.roadmap, drafts.slice(task.begins))))
        throw new Error(JSON.stringify(session.getState().problem))
      return acknowledgeHead(session.database, task.roadmap)
    }
    case 'fall-back': {
      const database = sound((await start(false)).database)
      const drafts = await given<Draft[]>('restored')
      await commit(database, 'restored', nowhere, drafts)
      const written = await host.snapshots.write(snapshotOf(await wholeHistory(database, 'restored'), 'edit'))
      if (written.outcome !== 'kept') throw new Error('The snapshot was not kept')
      await fallBack(database, drafts)
      await tell(finished((await start(false)).started))
      return undefined
    }
    case 'restore': {
      const { started, database, findings } = await start(false)
      await tell({ kind: 'looked', started })
      const here = sound(database)
      if (findings.length === 0) await fallBack(here, await given<Draft[]>('restored'))
      const found = findings.length > 0 ? findings : await inspect(here, host, true)
      if (found.length !== 1) throw new Error('The guard did not find that it fell back')
      tellFirstWrite()
      if ((await restore(here, host, found)).length > 0) throw new Error('It was not restored')
      return acknowledgeHead(here, 'restored')
    }
    case 'version-1':
      for (let place = 0; place < task.databases; place += 1) await version1(`old-${place}`, task.roadmaps)
      await tell(finished())
      return undefined
    case 'migrate': {
      const stopTelling = onUpgrade(() => void tell({ kind: 'resumed' }))
      const { started, database } = task.look === null ? await start(false, 'none') : await start(false, `old-${task.look}`)
      stopTelling()
      database?.close()
      await tell({ kind: 'looked', started })
      let upgrades = 0
      onUpgrade(() => (upgrades += 1))
      await tell({ kind: 'begun' })
      await openDatabase(`old-${task.database}`)
      await tell({ kind: 'acknowledged', roadmap: '', number: upgrades, hash: '' })
      return undefined
    }
    case 'look':
      await tell({ kind: 'looked', started: (await start(false)).started })
      return undefined
    case 'grow': {
      const { started, database } = await start(false)
      await fillLog(sound(database))
      const { session } = openSession(sound(database), 20)
      await haveRoadmap(session, 'grown')
      await editSome(session, task.edits, dice(task.seed))
      await endWithSnapshot(session.getState().open?.position.hash ?? '')
      await tell(finished(started))
      return undefined
    }
    case 'start': {
      if (task.crashed) localStorage.setItem('rearview.running.killed', '1')
      else localStorage.removeItem('rearview.running.killed')
      const { started, database } = await start(true)
      if (!database || started.told !== null || started.left > 0) {
        await tell(finished(started))
        return undefined
      }
      let told: string | null = null
      try {
        const { session } = openSession(database, 20)
        await goTo(session, 'grown')
        await editSome(session, 1, dice(task.seed))
        await endWithSnapshot(session.getState().open?.position.hash ?? '')
      } catch (error) {
        told = String(error)
      }
      await tell(finished({ ...started, told }))
      return undefined
    }
    case 'damaged-snapshots':
      await tell({ kind: 'finished', started: null, figures: await damagedSnapshots(task.count, task.seed) })
      return undefined
    case 'bad-imports':
      await tell({ kind: 'finished', started: null, figures: await badImports(task.count, task.seed) })
      return undefined
    case 'altered-imports':
      await tell({ kind: 'finished', started: null, figures: await alteredImports(task.form, task.count, task.seed) })
      return undefined
    case 'undo-redo':
    case 'every-revision':
      await tell({ kind: 'finished', started: null, figures: await generated(task.job, task.count, task.seed) })
      return undefined
  }
}

async function endWithSnapshot(hash: string): Promise<void> {
  await until(() => snapshotted('grown', hash), 'the snapshot of the last revision')
  await leave()
}

/** More than the log of a LevelDB takes, so that what is in it goes to a table. Larger values would lie beside the database. */
async function fillLog(database: Database): Promise<void> {
  const rows = Array.from({ length: 200 }, (_, place) => ({ name: `scratch-${place}`, value: 'x'.repeat(30_000) }))
  await database.settings.bulkPut(rows)
  await database.settings.bulkDelete(rows.map(({ name }) => name))
}

async function acknowledgeHead(database: Database, roadmap: string): Promise<void> {
  const { number = 0, hash = '' } = (await database.heads.get(roadmap)) ?? {}
  await tell({ kind: 'acknowledged', roadmap, number, hash })
}

/** Half of the history, and then another revision than the one that was snapshotted in its place. */
async function fallBack(database: Database, drafts: readonly Draft[]): Promise<void> {
  await removeRoadmap(database, 'restored')
  const { position } = await commit(database, 'restored', nowhere, drafts.slice(0, Math.ceil(drafts.length / 2)))
  const [first] = drafts
  if (!first) throw new Error('There is no draft')
  await commit(database, 'restored', position, [{ ...first, changes: edit(position.state, 'roadmap', 'restored', { name: 'Another' }) }])
}

/** Calls back when a database is about to be brought up to its version. */
function onUpgrade(tellIt: () => unknown): () => void {
  // oxlint-disable-next-line typescript/unbound-method
  const original = IDBFactory.prototype.open
  IDBFactory.prototype.open = function open(this: IDBFactory, ...of: Parameters<IDBFactory['open']>) {
    const request = original.apply(this, of)
    // A database that is new is made by the same event, at version 0.
    request.addEventListener('upgradeneeded', ({ oldVersion }) => oldVersion > 0 && tellIt())
    return request
  }
  return () => {
    IDBFactory.prototype.open = original
  }
}

const asked = new URLSearchParams(location.search).get('task')
if (asked !== null)
  work(JSON.parse(asked) as Task).catch((error: unknown) =>
    tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
