import { canonical } from '#shared/history/change.ts'
import { mainLine, stateAfter } from '#shared/history/history.ts'
import { firstBroken, hashOf } from '#shared/history/revision.ts'
import type { Database, StoredRevision } from '#renderer/store/database.ts'
import { headPosition, verify, wholeHistory } from '#renderer/store/history.ts'
import type { Seen } from '../task.ts'

/** Reads everything in the database, row by row and by index, and says what does not hold together. */
export async function look(database: Database): Promise<Seen> {
  const [heads, rows, checkpoints] = await Promise.all([
    database.heads.toArray(),
    database.revisions.toArray(),
    database.checkpoints.toArray(),
  ])
  const faults: string[] = []
  const byRoadmap = new Map<string, StoredRevision[]>()
  for (const row of rows) byRoadmap.set(row.roadmap, [...(byRoadmap.get(row.roadmap) ?? []), row])
  for (const id of byRoadmap.keys()) if (!heads.some((head) => head.id === id)) faults.push(`${id} has revisions and no head`)
  for (const { roadmap, number } of checkpoints) {
    const head = heads.find(({ id }) => id === roadmap)
    if (!head || head.number < number)
      faults.push(`a checkpoint of ${roadmap} is at revision ${number}, and its head at ${head?.number ?? 'none'}`)
  }
  const roadmaps = []
  for (const head of heads) {
    const own = byRoadmap.get(head.id) ?? []
    const seen = await lookAt(database, head.id, own)
    faults.push(...seen.faults)
    const last = own.at(-1)
    if (last?.number !== head.number || last.hash !== head.hash)
      faults.push(`the head of ${head.id} says ${head.number}, and its last revision is ${last?.number ?? 'none'}`)
    roadmaps.push({ id: head.id, hashes: own.map(({ hash }) => hash), state: seen.state })
  }
  return { roadmaps, faults }
}

async function lookAt(database: Database, id: string, own: readonly StoredRevision[]): Promise<{ state: string; faults: string[] }> {
  const faults: string[] = []
  const history = await wholeHistory(database, id)
  const broken = firstBroken(history)
  if (broken !== null) faults.push(`the chain of ${id} is broken at revision ${broken}`)
  if (JSON.stringify(mainLine(history).map(({ hash }) => hash)) !== JSON.stringify(own.map(({ hash }) => hash)))
    faults.push(`the main line of ${id} is not its rows`)
  const found = await verify(database, id)
  if ((found === null) !== (broken === null)) faults.push(`verify says ${JSON.stringify(found)} of ${id}, and its rows say ${broken}`)
  const touched = own.reduce((sum, { touches }) => sum + new Set(touches).size, 0)
  const byTouch = await database.revisions.where('touches').startsWith(`${id}/`).count()
  if (byTouch !== touched) faults.push(`the index of ${id} finds ${byTouch} touched records, and its revisions touch ${touched}`)
  const replayed = hashOf(canonical(stateAfter(own)))
  const stored = hashOf(canonical((await headPosition(database, id)).state))
  if (replayed !== stored) faults.push(`the state of ${id} is not what its revisions replay to`)
  return { state: stored, faults }
}
