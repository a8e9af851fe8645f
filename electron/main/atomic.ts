import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Windows can open no folder, and needs none flushed: its file systems journal names. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file whole or not at all: under another name in the same folder, flushed to the disk, and
 * then renamed. What was there before stays until the moment it is replaced.
 */
export const writeAtomically = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path)
  const unfinished = join(folder, `.rearview-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const handle = await open(unfinished, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await flushFolder(folder)
}
