import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { type Damage, damages, type Store } from './damageCases.ts'
import type { Outcome } from './row.ts'
import type { Started } from './task.ts'

const roadmap = 'grown'

/** The folder that IndexedDB keeps in a profile, wherever this browser puts it. */
async function storeIn(profile: string): Promise<string> {
  const path = (await readdir(profile, { recursive: true })).find((name) => name.endsWith('.indexeddb.leveldb'))
  if (path === undefined) throw new Error(`This browser keeps no LevelDB in ${profile}`)
  return join(profile, path)
}

interface Prepared {
  readonly profile: string
  readonly earlier: readonly [string, string]
  /** The hashes of the revisions that were snapshotted. */
  readonly hashes: readonly string[]
}

/** A roadmap that grew over three runs of the browser, so that its store has tables, a log, and earlier files. */
async function prepare(bench: Bench): Promise<Prepared> {
  const profile = await bench.profile()
  const earlier: string[] = []
  for (let run = 0; run < 4; run += 1) {
    const running = await bench.open(profile, { job: 'grow', edits: 8, seed: bench.roll(2 ** 31) })
    await running.next('finished')
    await running.close()
    const copy = await bench.profile()
    await cp(await storeIn(profile), copy, { recursive: true })
    earlier.push(copy)
  }
  const looking = await bench.open(await bench.profile(profile), { job: 'look' })
  const { started } = await looking.next('looked')
  await looking.kill()
  const hashes = started.seen?.roadmaps.find(({ id }) => id === roadmap)?.hashes ?? []
  const [first, second] = earlier
  if (hashes.length < 40 || first === undefined || second === undefined) throw new Error(`Only ${hashes.length} revisions were made`)
  return { profile, earlier: [first, second], hashes }
}

type End = 'unharmed' | 'restored' | 'told' | 'emptied' | 'silent' | 'lost'

/** What became of it: `told` when the app says that something is wrong and does not mend it by itself, `emptied` when the store then had to be set aside. */
function endOf({ problem, found, left, seen, told }: Started, hashes: readonly string[]): End {
  if (problem !== null) return 'told'
  const there = seen?.roadmaps.find(({ id }) => id === roadmap)?.hashes ?? []
  const whole = seen !== null && seen.faults.length === 0 && hashes.every((hash, place) => there[place] === hash)
  if (found.length > 0) return whole && left === 0 && told === null ? 'restored' : 'lost'
  if (told !== null) return 'told'
  return whole ? 'unharmed' : 'silent'
}

const describe = ({ problem, crashed, found, left, seen, told }: Started): string =>
  JSON.stringify({
    problem,
    crashed,
    found,
    left,
    told,
    faults: seen?.faults,
    revisions: seen?.roadmaps.map(({ id, hashes }) => `${id} ${hashes.length}`),
  })

/** Each damage to a copy of one profile, and then up to four starts: what the first restores must be there at the next, with what was edited since. */
export async function damageStore(bench: Bench, count: number): Promise<Outcome> {
  const prepared = await prepare(bench)
  const faults: string[] = []
  const ends = new Map<string, number>()
  let silent = 0
  let lost = 0
  let stuck = 0
  // Every damage after a clean end, the hardest to notice; more of them than were asked for where there are more.
  const most = count >= 40 ? Math.max(count, damages.length) : count
  for (let turn = 0; turn < most; turn += 1) {
    const damage = damages[turn % damages.length] as Damage
    const ways = await follow(bench, prepared, damage, turn >= damages.length).catch((error: unknown) => [
      { end: 'lost' as const, said: String(error) },
    ])
    const steps = ways.map(({ end }) => end)
    const name = `${damage.what}: ${steps.join(', then ')}`
    ends.set(steps.join(', then '), (ends.get(steps.join(', then ')) ?? 0) + 1)
    if (steps.includes('silent')) silent += 1
    if (steps.includes('lost')) lost += 1
    if (steps.at(-1) === 'told') stuck += 1
    if (steps.some((end) => end === 'silent' || end === 'lost') || steps.at(-1) === 'told')
      faults.push(`${name}: ${ways.map(({ said }) => said).join(' | ')}`)
    bench.say(
      `case ${turn + 1} of ${most}, ${name}${steps.join() === 'told,restored,unharmed' ? '' : ` ${ways.map(({ said }) => said).join(' | ')}`}`,
    )
  }
  return {
    reached: most,
    none: { silent, lost, 'without a way back': stuck },
    faults,
    notes: [...ends].map(([steps, cases]) => `${cases} ${steps}`),
  }
}

async function follow(
  bench: Bench,
  { profile: whole, earlier, hashes }: Prepared,
  damage: Damage,
  crashed: boolean,
): Promise<{ end: End; said: string }[]> {
  const profile = await bench.profile(whole)
  const store: Store = { folder: await storeIn(profile), earlier, roll: bench.roll }
  await damage.hurt(store)
  const ways: { end: End; said: string }[] = []
  const expected = [...hashes]
  for (let start = 0; start < 4; start += 1) {
    const running = await bench.open(profile, { job: 'start', crashed, seed: bench.roll(2 ** 31) })
    const { started } = await running.next('finished')
    await running.close()
    const end = started ? endOf(started, expected) : 'lost'
    ways.push({ end, said: started ? describe(started) : 'nothing was told' })
    // What was edited after a start, and snapshotted, must be there from then on.
    for (const { number, hash } of running.all('acknowledged')) expected[number - 1] = hash
    if (start > 0 && end === 'unharmed') break
    // It does not open, and again not: the desktop app then sets the store aside and begins an empty one, when told to.
    if (start === 0 || end !== 'told' || started?.problem?.includes('unavailable') !== true) continue
    await rm(store.folder, { recursive: true, force: true })
    ways.push({ end: 'emptied', said: 'the store was set aside' })
  }
  await bench.drop(profile)
  return ways
}
