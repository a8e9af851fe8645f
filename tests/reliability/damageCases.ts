import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Roll } from './dice.ts'

/** The folder of the database in a profile, and what it held at two earlier times. */
export interface Store {
  readonly folder: string
  readonly earlier: readonly [string, string]
  readonly roll: Roll
}

/** One way to damage the store's files. */
export interface Damage {
  readonly what: string
  readonly hurt: (store: Store) => Promise<void>
}

const files = async (folder: string, end: RegExp): Promise<string[]> => (await readdir(folder)).filter((name) => end.test(name)).toSorted()

const log = /\.log$/
const table = /\.ldb$/
const manifest = /^MANIFEST-/

/** The last file of a kind; the database has one log and one manifest at a time. */
async function one(folder: string, end: RegExp): Promise<string> {
  const name = (await files(folder, end)).at(-1)
  if (name === undefined) throw new Error(`There is no ${String(end)} in ${folder}`)
  return join(folder, name)
}

const first = async (folder: string, end: RegExp): Promise<string> => join(folder, (await files(folder, end))[0] ?? 'none')

async function rewrite(path: string, change: (bytes: Buffer) => Buffer | void): Promise<void> {
  const bytes = await readFile(path)
  await writeFile(path, change(bytes) ?? bytes)
}

const part =
  (end: RegExp | string, fraction: number) =>
  async ({ folder }: Store) => {
    const path = typeof end === 'string' ? join(folder, end) : await one(folder, end)
    await truncate(path, Math.floor((await readFile(path)).length * fraction))
  }

const lessBy =
  (end: RegExp, bytes: number) =>
  async ({ folder }: Store) => {
    const path = await one(folder, end)
    await truncate(path, Math.max(0, (await readFile(path)).length - bytes))
  }

const flip =
  (end: RegExp | string, from: number, to: number, times = 1) =>
  async ({ folder, roll }: Store) => {
    const path = typeof end === 'string' ? join(folder, end) : await one(folder, end)
    await rewrite(path, (bytes) => {
      for (let left = times; left > 0; left -= 1) {
        const begin = Math.floor(bytes.length * from)
        const at = begin + roll(Math.max(1, Math.floor(bytes.length * (to - from))))
        bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8))
      }
    })
  }

const zeros =
  (end: RegExp, from: number, to: number) =>
  async ({ folder }: Store) =>
    rewrite(await one(folder, end), (bytes) => void bytes.fill(0, Math.floor(bytes.length * from), Math.floor(bytes.length * to)))

const gone =
  (which: (folder: string) => Promise<readonly string[]>) =>
  async ({ folder }: Store) => {
    for (const path of await which(folder)) await rm(path, { recursive: true })
  }

const all = (end: RegExp) => async (folder: string) => (await files(folder, end)).map((name) => join(folder, name))

/** The files of a kind as they were earlier, in the place of those that are there now. */
const earlier =
  (place: 0 | 1, end: RegExp) =>
  async ({ folder, earlier: stale }: Store) => {
    for (const path of await all(end)(folder)) await rm(path)
    for (const name of await files(stale[place], end)) await cp(join(stale[place], name), join(folder, name))
  }

/** Each file of a kind of now whose name was in use earlier, with what it held then; and where none was, the nearest gets the name of the last. */
const staleContent =
  (place: 0 | 1, end: RegExp) =>
  async ({ folder, earlier: stale }: Store) => {
    await cp(await one(stale[place], end), await one(folder, end))
  }

const wholeFolder =
  (place: 0 | 1) =>
  async ({ folder, earlier: stale }: Store) => {
    await rm(folder, { recursive: true })
    await cp(stale[place], folder, { recursive: true })
  }

const swap =
  (a: RegExp, b: RegExp) =>
  async ({ folder }: Store) => {
    const [left, right] = [await first(folder, a), await one(folder, b)]
    const [bytes, others] = [await readFile(left), await readFile(right)]
    await writeFile(left, others)
    await writeFile(right, bytes)
  }

const append =
  (end: RegExp, bytes: (roll: Roll) => Buffer) =>
  async ({ folder, roll }: Store) =>
    rewrite(await one(folder, end), (before) => Buffer.concat([before, bytes(roll)]))

const noise = (length: number) => (roll: Roll) => Buffer.from(Array.from({ length }, () => roll(256)))

/** As a power cut in the middle of a write leaves it: a record begun, the rest of its page not there. */
const torn =
  (bytes: number) =>
  async ({ folder, roll }: Store) =>
    rewrite(await one(folder, log), (before) => {
      const end = Math.max(0, before.length - 1 - roll(bytes))
      return Buffer.concat([before.subarray(0, end), Buffer.alloc(4096 - (end % 4096))])
    })

/** What disks, copying tools and synchronisers do to the files of a LevelDB. */
export const damages: readonly Damage[] = [
  { what: 'the log without its last byte', hurt: lessBy(log, 1) },
  { what: 'a stale table in the place of the last', hurt: staleContent(1, table) },
  { what: 'CURRENT empty', hurt: part('CURRENT', 0) },
  { what: 'CURRENT deleted', hurt: gone((folder) => Promise.resolve([join(folder, 'CURRENT')])) },
  { what: 'CURRENT cut in half', hurt: part('CURRENT', 0.5) },
  { what: 'CURRENT with a flipped bit', hurt: flip('CURRENT', 0, 1) },
  {
    what: 'CURRENT naming a manifest that is not there',
    hurt: async ({ folder }) => writeFile(join(folder, 'CURRENT'), 'MANIFEST-999999\n'),
  },
  { what: 'the manifest deleted', hurt: gone(all(manifest)) },
  { what: 'the manifest empty', hurt: part(manifest, 0) },
  { what: 'the manifest cut in half', hurt: part(manifest, 0.5) },
  { what: 'the manifest without its last byte', hurt: lessBy(manifest, 1) },
  { what: 'the manifest with a flipped bit', hurt: flip(manifest, 0, 1) },
  { what: 'the manifest zeroed from the middle', hurt: zeros(manifest, 0.5, 1) },
  { what: 'the manifest as it was earlier, under its name of now', hurt: staleContent(1, manifest) },
  { what: 'manifest and CURRENT as they were earlier', hurt: earlier(1, /^(MANIFEST-|CURRENT$)/) },
  { what: 'the log deleted', hurt: gone(all(log)) },
  { what: 'the log empty', hurt: part(log, 0) },
  { what: 'the log cut in half', hurt: part(log, 0.5) },
  { what: 'the log without its last 100 bytes', hurt: lessBy(log, 100) },
  { what: 'the log torn in its last record', hurt: torn(40) },
  { what: 'the log torn some records before its end', hurt: torn(4000) },
  { what: 'the log torn far before its end', hurt: torn(40_000) },
  { what: 'the log with a bit flipped near its beginning', hurt: flip(log, 0, 0.1) },
  { what: 'the log with a bit flipped in its middle', hurt: flip(log, 0.4, 0.6) },
  { what: 'the log with a bit flipped near its end', hurt: flip(log, 0.95, 1) },
  { what: 'the log zeroed in its middle', hurt: zeros(log, 0.4, 0.6) },
  { what: 'noise after the log', hurt: append(log, noise(500)) },
  { what: 'zeros after the log', hurt: append(log, () => Buffer.alloc(8192)) },
  { what: 'the log as it was earlier', hurt: earlier(1, log) },
  { what: 'the log with the content of an earlier one', hurt: staleContent(0, log) },
  { what: 'every table deleted', hurt: gone(all(table)) },
  { what: 'the oldest table deleted', hurt: gone(async (folder) => [await first(folder, table)]) },
  { what: 'the latest table deleted', hurt: gone(async (folder) => [await one(folder, table)]) },
  { what: 'the latest table empty', hurt: part(table, 0) },
  { what: 'the latest table cut in half', hurt: part(table, 0.5) },
  { what: 'a table with a bit flipped in its data', hurt: flip(table, 0, 0.6) },
  { what: 'a table with many bits flipped', hurt: flip(table, 0, 1, 40) },
  { what: 'a table with a flipped bit in its footer', hurt: flip(table, 0.97, 1) },
  { what: 'a table zeroed in its middle', hurt: zeros(table, 0.3, 0.6) },
  { what: 'two tables swapped', hurt: swap(table, table) },
  { what: 'a table and the log swapped', hurt: swap(table, log) },
  { what: 'the tables as they were earlier', hurt: earlier(1, table) },
  { what: 'the whole folder as it was earlier', hurt: wholeFolder(1) },
  { what: 'the whole folder as it was at first', hurt: wholeFolder(0) },
  {
    what: 'an empty folder',
    hurt: async ({ folder }) => gone(async () => (await readdir(folder)).map((name) => join(folder, name)))({ folder } as Store),
  },
  { what: 'no folder', hurt: async ({ folder }) => rm(folder, { recursive: true }) },
]
