import { canonical } from '#shared/history/change.ts'
import type { Revision } from '#shared/history/revision.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { readSnapshotName } from '#shared/safety/names.ts'
import { memoryHost, type MemoryHost } from '#renderer/platform/memory.ts'
import { inspect } from '#renderer/session/guard.ts'
import { restore } from '#renderer/session/mending.ts'
import { snapshotOf } from '#renderer/session/snapshotOf.ts'
import { type Database, openDatabase } from '#renderer/store/database.ts'
import { headPosition, verify } from '#renderer/store/history.ts'
import { removeRoadmap } from '#renderer/store/commit.ts'
import { sealed } from '#tests/unit/exchange/roadmapFile/histories.ts'
import { makers, sameBytes } from '#tests/unit/exchange/roadmapFile/mutations.ts'
import { dice, type Roll } from '../dice.ts'
import type { Figures } from '../task.ts'
import { Count } from './counting.ts'
import { day } from './editing.ts'

const roadmap = 'kept'
const history = sealed(sampleDrafts(day, roadmap).slice(0, 14), roadmap)
/** Three snapshots: the damaged one, the one before it, and one that is older still. */
const numbers = [6, 10, 14]

const digits = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32)

/** Damages the latest snapshot and says how; `whole` when what it says is still the very same history. */
async function damage(host: MemoryHost, roll: Roll, turn: number): Promise<{ what: string; whole: boolean }> {
  const { content } = host.shelf
  const paths = [...content.keys()].toSorted()
  const [, older = '', latest = ''] = paths
  const bytes = content.get(latest) ?? new Uint8Array()
  const put = (path: string, damaged: Uint8Array) => content.set(path, new Uint8Array(damaged))
  const kinds = makers.length + 4
  const kind = turn % kinds
  const maker = makers[kind]
  if (maker) {
    let damaged = maker.make(bytes, roll)
    while (sameBytes(damaged, bytes)) damaged = maker.make(bytes, roll)
    if (!maker.purpose) {
      put(latest, damaged)
      return { what: maker.what, whole: false }
    }
    // By somebody who also gives the file the name that belongs to it.
    content.delete(latest)
    const copy = new Uint8Array(damaged)
    put(latest.replace(/[0-9a-f]{32}\.roadmap$/, `${await digits(copy)}.roadmap`), copy)
    const read = readRoadmapFile(copy)
    return { what: maker.what, whole: read.ok && canonical(read.history) === canonical(history) }
  }
  switch (kind - makers.length) {
    case 0:
      put(latest, new Uint8Array())
      return { what: 'emptied', whole: false }
    case 1:
      put(latest, content.get(older) ?? new Uint8Array())
      return { what: 'with the content of another', whole: false }
    case 2: {
      // The older file under the name of the latest, with the check that belongs to its bytes.
      const { check = '' } = readSnapshotName(older.split('/')[0] ?? '', older.split('/')[1] ?? '') ?? {}
      content.delete(latest)
      put(latest.replace(/[0-9a-f]{32}\.roadmap$/, `${check}.roadmap`), content.get(older) ?? new Uint8Array())
      return { what: 'another, under its name', whole: false }
    }
    default:
      content.delete(latest)
      put(latest.replace('-r14-', `-r${15 + roll(900)}-`), bytes)
      return { what: 'renamed to a later revision', whole: false }
  }
}

/** Damages the latest of three snapshots in every way there is, and holds the guard to what it offers and restores. */
export async function damagedSnapshots(count: number, seed: number): Promise<Figures> {
  const roll = dice(seed)
  const counted = new Count()
  const database = await openDatabase('damaged-snapshots')
  const files = numbers.map((number) => snapshotOf(history.slice(0, number), 'edit'))
  let whole = 0
  for (let turn = 0; counted.figures.reached < count && turn < count * 2; turn += 1) {
    const host = memoryHost()
    for (const file of files) await host.snapshots.write(file)
    const damaged = await damage(host, roll, turn)
    if (damaged.whole) whole += 1
    await judge(counted, database, host, damaged, `${turn}, ${damaged.what}`)
    // What says the very same is not damaged.
    if (!damaged.whole) await counted.done()
  }
  if (whole > 0) counted.notes.push(`besides, ${whole} that were only written again, with the very same history`)
  database.close()
  return counted.figures
}

async function judge(counted: Count, database: Database, host: MemoryHost, damaged: { whole: boolean }, name: string): Promise<void> {
  const expected = damaged.whole ? 14 : 10
  const findings = await inspect(database, host, true)
  const offered = findings[0]?.good?.snapshot.number ?? null
  if (findings.length !== 1 || offered !== expected) counted.fault(`snapshot ${name}: revision ${offered} was offered and not ${expected}`)
  if (!damaged.whole && (findings[0]?.damaged ?? 0) !== 1 && findings[0]?.expected !== 10)
    counted.fault(`snapshot ${name}: the damaged one was not counted`)
  await restore(database, host, findings)
  const head = await headPosition(database, roadmap).catch(() => null)
  const last: Revision | undefined = history[expected - 1]
  if (head?.hash !== last?.hash || (await verify(database, roadmap)) !== null)
    counted.fault(`snapshot ${name}: what was restored is at revision ${head?.number ?? 'none'}`)
  await removeRoadmap(database, roadmap)
}
