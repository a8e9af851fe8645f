import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { keptAs } from './kept.ts'
import { report } from './log.ts'

const most = 200

const schema = z.array(z.strictObject({ roadmap: z.string(), folder: z.string().min(1).refine(isAbsolute) })).max(most)
const kept = keptAs('last-folders.json', schema)

/** The latest is last. One after the other: of two saves at once, the later would else forget the earlier. */
let known: Promise<z.infer<typeof schema>> | null = null
const read = (): Promise<z.infer<typeof schema>> => (known ??= kept.read().then((found) => found ?? []))

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** The folder in which a file of a roadmap was saved last; null where there is none, or it is gone. */
export const lastFolderOf = async (roadmap: string): Promise<string | null> => {
  const folder = (await read()).find((one) => one.roadmap === roadmap)?.folder
  return folder !== undefined && (await isFolder(folder)) ? folder : null
}

/** Remembers it, of 200 roadmaps at most. Never rejects: the file itself is saved. */
export const rememberFolder = async (roadmap: string, folder: string): Promise<void> => {
  const before = read()
  known = before.then(async (all) => {
    const next = [...all.filter((one) => one.roadmap !== roadmap), { roadmap, folder }].slice(-most)
    await kept.write(next).catch((error: unknown) => report('a folder could not be remembered', error))
    return next
  })
  await known
}
