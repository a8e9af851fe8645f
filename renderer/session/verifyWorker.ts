import type { Id } from '#shared/domain/fields.ts'
import { openDatabase } from '../store/database.ts'
import { verify } from '../store/history.ts'

export interface ToVerify {
  readonly database: string
  readonly roadmaps: readonly Id[]
}

/** The ids of the roadmaps whose history does not hold together. */
async function broken({ database: name, roadmaps }: ToVerify): Promise<Id[]> {
  const database = await openDatabase(name)
  try {
    const found = await Promise.all(roadmaps.map(async (id) => ((await verify(database, id)) === null ? [] : [id])))
    return found.flat()
  } finally {
    database.close()
  }
}

addEventListener('message', ({ data }: MessageEvent<ToVerify>) => {
  void broken(data).then((found) => postMessage(found))
})
