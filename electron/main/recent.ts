import { isAbsolute } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { keptAs } from './kept.ts'
import { report } from './log.ts'

const most = 10

const schema = z.array(z.string().min(1).refine(isAbsolute)).max(most)
const kept = keptAs('recent-files.json', schema)

/** Whether the system keeps a list of its own, in its task bar or its dock. */
const hasOwnList = process.platform === 'darwin' || process.platform === 'win32'

let tell: (paths: readonly string[]) => void = () => {}

/** The latest is first. One change after the other: of two at once, the later would else forget the earlier. */
let known: Promise<readonly string[]> | null = null

const change = async (next: (before: readonly string[]) => readonly string[]): Promise<void> => {
  known = recentFiles().then(async (before) => {
    const after = next(before)
    tell(after)
    await kept.write([...after]).catch((error: unknown) => report('the list of recent files could not be kept', error))
    return after
  })
  await known
}

/** The paths of the roadmap files that were opened or saved last. The page never learns them. */
export const recentFiles = (): Promise<readonly string[]> => (known ??= kept.read().then((found) => found ?? []))

/** Never rejects, as the others: the file itself is opened or saved. */
export const rememberFile = async (path: string): Promise<void> => {
  if (hasOwnList) app.addRecentDocument(path)
  await change((before) => [path, ...before.filter((one) => one !== path)].slice(0, most))
}

export const forgetFile = (path: string): Promise<void> => change((before) => before.filter((one) => one !== path))

export const forgetFiles = async (): Promise<void> => {
  if (hasOwnList) app.clearRecentDocuments()
  await change(() => [])
}

/** Calls back whenever the list changes. */
export const onRecentFiles = (callback: (paths: readonly string[]) => void): void => {
  tell = callback
}
