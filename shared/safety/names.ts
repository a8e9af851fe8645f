import { isInstant } from '../calendar/instants.ts'
import { fileName } from '../ipc/file-name.ts'
import { occasion, type Snapshot } from '../ipc/snapshots.ts'

/**
 * A snapshot is one file that tells by its name what it is, so that it is whole or not there: no index
 * beside it can be lost or differ. Names sort by time.
 */
const filePattern =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-r(\d{1,9})-n(\d{1,9})-([a-z-]+)-([0-9a-f]{16})-([0-9a-f]{32})\.roadmap$/
const folderPattern = /^(.*) \(([A-Za-z0-9_-]{1,64})\)$/u

/** Returns the name of a roadmap's folder: what the roadmap was called first, and its key. */
export const folderName = (name: string, roadmap: string): string => `${fileName(name).slice(0, 40).trim()} (${roadmap})`

/** Returns the roadmap whose folder this is, or null where it is none of Rearview's. */
export function readFolderName(folder: string): { name: string; roadmap: string } | null {
  const [, name, roadmap] = folderPattern.exec(folder) ?? []
  return name === undefined || roadmap === undefined ? null : { name, roadmap }
}

/** Returns the name of a snapshot's file; `check` is the first 32 digits of the SHA-256 of its bytes. */
export const snapshotName = ({ at, number, rows, occasion: why, hash }: Omit<Snapshot, 'id' | 'name' | 'roadmap'>, check: string): string =>
  `${at.replaceAll(/[-:.]/g, '')}-r${number}-n${rows}-${why}-${hash}-${check}.roadmap`

/** Returns what a file's name says about the snapshot in it, or null where it is no snapshot's. */
export function readSnapshotName(folder: string, file: string): { snapshot: Snapshot; check: string } | null {
  const owner = readFolderName(folder)
  const parts = filePattern.exec(file)
  if (!owner || !parts) return null
  const [year, month, day, hour, minute, second, thousandth, number, rows, why, hash = '', check = ''] = parts.slice(1)
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${thousandth}Z`
  const known = occasion.safeParse(why)
  if (!known.success || !isInstant(at) || Number(number) < 1) return null
  return {
    snapshot: { ...owner, id: `${folder}/${file}`, at, number: Number(number), rows: Number(rows), occasion: known.data, hash },
    check,
  }
}
