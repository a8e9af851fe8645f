import { setTimeout as wait } from 'node:timers/promises'
import type { Draft } from '#shared/history/revision.ts'
import type { Bench } from './bench.ts'
import type { Launch } from './chromium.ts'
import type { Outcome } from './row.ts'
import type { Seen, Started, Task } from './task.ts'

/** What is wrong in what was seen at the start after a kill, in sentences. */
function faultsOf({ problem, found, seen, told }: Started, expectFound = false): string[] {
  return [
    ...(problem === null ? [] : [`it did not start: ${problem}`]),
    ...(told === null ? [] : [`it could not be read: ${told}`]),
    ...(expectFound ? [] : found.map(({ what, roadmap, expected }) => `the guard found ${roadmap} ${what}, ${expected} expected`)),
    ...(seen?.faults ?? []),
  ]
}

const hashesIn = (seen: Seen | null, roadmap: string): readonly string[] => seen?.roadmaps.find(({ id }) => id === roadmap)?.hashes ?? []

/** Kills, and counts what came of them. */
class Tally {
  reached = 0
  lost = 0
  half = 0
  acknowledged = 0
  within = 0
  unmarked = 0
  readonly faults: string[] = []

  constructor(
    private readonly bench: Bench,
    private readonly what: string,
    private readonly count: number,
  ) {}

  /** Looks at the start that follows a kill; `lost` and `half` are what is missing and what is there in part. */
  add(after: Started, lost: readonly string[], half: readonly string[]): void {
    this.reached += 1
    this.lost += lost.length
    this.half += half.length > 0 ? 1 : 0
    if (!after.crashed) this.unmarked += 1
    for (const fault of [...lost, ...half]) this.faults.push(`kill ${this.reached}: ${fault}`)
    this.bench.say(`${this.what} ${this.reached} of ${this.count}`)
  }

  outcome(...notes: string[]): Outcome {
    const { reached, lost, half, faults } = this
    const known = `after ${reached - this.unmarked} of ${reached} kills the next start knew that the run before had ended badly`
    return { reached, none: { lost, 'half-applied': half }, faults, notes: [...notes, known] }
  }
}

/** Ordinary editing, killed at any moment; each start looks at what the kill before it left. */
export async function killEditing(bench: Bench, count: number): Promise<Outcome> {
  const tally = new Tally(bench, 'kill in editing', count)
  const perProfile = 20
  while (tally.reached < count) {
    const profile = await bench.profile()
    const acknowledged = new Map<number, string>()
    let running: Launch | null = null
    for (let turn = 0; ; turn += 1) {
      const killed = running
      running = await bench.open(profile, { job: 'edit', seed: bench.roll(2 ** 31) })
      const { started } = await running.next('looked')
      if (killed) {
        for (const { number, hash } of killed.all('acknowledged')) acknowledged.set(number, hash)
        tally.acknowledged += killed.all('acknowledged').length
        const hashes = hashesIn(started.seen, 'edited')
        const lost = [...acknowledged]
          .filter(([number, hash]) => hashes[number - 1] !== hash)
          .map(([number]) => `revision ${number} is lost`)
        tally.add(started, lost, faultsOf(started))
      }
      const last = turn === perProfile || tally.reached === count
      if (!last) await wait(bench.roll(1200))
      await running.kill()
      if (last) break
    }
    await bench.drop(profile)
  }
  return tally.outcome(`${tally.acknowledged.toLocaleString('en')} acknowledged revisions`)
}

interface Whole {
  readonly task: Task
  /** The roadmap that is changed as a whole, and the hashes it has before and after. */
  readonly roadmap: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

interface WholeChanges {
  readonly what: string
  /** What is changed by each launch. */
  readonly change: (turn: number) => Whole
  /** What is wrong at the start besides; the guard may find something where this says so. */
  readonly alsoWrong?: (after: Started, isNew: boolean) => readonly string[]
  readonly mayFind?: (isNew: boolean) => boolean
  /** A profile to begin with. */
  readonly prepared: string
}

/**
 * One change as a whole, killed at any moment of it: either all of it is there or none, and all when it
 * was acknowledged. Each start looks at what the kill before it left. How long the change takes is measured first.
 */
async function killWhole(
  bench: Bench,
  count: number,
  { what, change, alsoWrong = () => [], mayFind = () => false, prepared }: WholeChanges,
): Promise<Outcome> {
  const tally = new Tally(bench, what, count)
  const perProfile = 10
  let longest = 0
  while (tally.reached < count) {
    const profile = await bench.profile(prepared)
    let killed = null as { launch: Launch; whole: Whole; trial: boolean } | null
    for (let turn = 0; ; turn += 1) {
      const whole = change(turn)
      const running = await bench.open(profile, whole.task)
      const { started } = await running.next('looked')
      if (killed) judge(tally, started, killed.whole, killed.launch.all('acknowledged').length > 0, killed.trial, { alsoWrong, mayFind })
      const last = tally.reached >= count || turn >= perProfile
      // Twice to its end, and measured: the first is slower, and begins with nothing in memory.
      const trial: boolean = longest === 0 || (killed?.trial === true && turn < 2)
      if (!last) {
        await running.next('begun')
        const begun = performance.now()
        if (trial) await running.next('acknowledged')
        else await wait(bench.roll(Math.ceil(longest * 1.1)))
        if (trial) longest = performance.now() - begun
      }
      await running.kill()
      if (last) break
      killed = { launch: running, whole, trial }
    }
    await bench.drop(profile)
  }
  return tally.outcome(
    `${tally.within} of ${tally.reached} kills came between the first write and its acknowledgement, which takes about ${Math.round(longest)} ms`,
  )
}

function judge(
  tally: Tally,
  started: Started,
  { roadmap, before, after }: Whole,
  acknowledged: boolean,
  trial: boolean,
  { alsoWrong, mayFind }: Required<Pick<WholeChanges, 'alsoWrong' | 'mayFind'>>,
): void {
  const hashes = JSON.stringify(hashesIn(started.seen, roadmap))
  const isNew = hashes === JSON.stringify(after)
  const isOld = hashes === JSON.stringify(before)
  if (trial) {
    if (!isNew) throw new Error(`Without a kill it is not what was expected: ${JSON.stringify(started).slice(0, 2000)}`)
    return
  }
  if (acknowledged) tally.acknowledged += 1
  else tally.within += 1
  const lost = acknowledged && !isNew ? ['what was acknowledged is lost'] : []
  const half = [...(isNew || isOld ? [] : ['it is there in part']), ...faultsOf(started, mayFind(isNew)), ...alsoWrong(started, isNew)]
  tally.add(started, lost, half)
}

/** The drafts of an import, and the hashes their revisions get in the given roadmap. */
export interface Import {
  readonly name: string
  draftsFor(roadmap: string): Draft[]
  hashesOf(drafts: readonly Draft[], roadmap: string): string[]
}

/** An import of many revisions, into a new roadmap and into one that is open. */
export async function killImport(bench: Bench, count: number, source: Import): Promise<Outcome> {
  const changes = Array.from({ length: 11 }, (_, turn): Whole => {
    const roadmap = `imported-${turn}`
    const drafts = source.draftsFor(roadmap)
    const hashes = source.hashesOf(drafts, roadmap)
    const begins = turn % 2 === 0 ? 0 : Math.floor(drafts.length / 3)
    bench.site.give(roadmap, drafts)
    return { task: { job: 'import', roadmap, begins }, roadmap, before: hashes.slice(0, begins), after: hashes }
  })
  const prepared = await bench.profile()
  await warm(bench, prepared)
  const change = (turn: number) => changes[turn % changes.length] as Whole
  const outcome = await killWhole(bench, count, { what: 'kill in an import', change, prepared })
  return { ...outcome, notes: [`${source.name}: ${change(0).after.length} revisions in one transaction`, ...outcome.notes] }
}

/** A profile that was opened once, so that each copy starts faster. */
async function warm(bench: Bench, profile: string): Promise<void> {
  const running = await bench.open(profile, { job: 'look' })
  await running.next('looked')
  await running.close()
}

/** The guard's restoring of a whole roadmap over what the database holds of it. */
export async function killRestore(bench: Bench, count: number, source: Import): Promise<Outcome> {
  const roadmap = 'restored'
  const drafts = source.draftsFor(roadmap)
  bench.site.give(roadmap, drafts)
  const prepared = await bench.profile()
  const running = await bench.open(prepared, { job: 'fall-back' })
  const { started } = await running.next('finished')
  await running.close()
  const before = hashesIn(started?.seen ?? null, roadmap)
  const after = source.hashesOf(drafts, roadmap)
  if (before.length === 0 || started?.found.length !== 1) throw new Error('The profile to restore in was not made')
  const outcome = await killWhole(bench, count, {
    what: 'kill in a restore',
    change: () => ({ task: { job: 'restore' }, roadmap, before, after }),
    alsoWrong: ({ found }, isNew) =>
      !isNew && found[0]?.good !== after.length ? ['it was not restored, and the guard does not offer it again'] : [],
    mayFind: (isNew) => !isNew,
    prepared,
  })
  return { ...outcome, notes: [`${after.length} revisions put in the place of ${before.length}`, ...outcome.notes] }
}

/** Databases of the first schema version, each killed while it is brought up to the present one. */
export async function killMigration(bench: Bench, count: number, roadmaps: number): Promise<Outcome> {
  const tally = new Tally(bench, 'kill in a migration', count)
  const perProfile = Math.min(10, count)
  const prepared = await bench.profile()
  const writing = await bench.open(prepared, { job: 'version-1', databases: perProfile + 3, roadmaps })
  await writing.next('finished', 120_000)
  await writing.close()
  let longest = 0
  let resumptions = 0
  let expected = ''
  let rows = 0
  while (tally.reached < count) {
    const profile = await bench.profile(prepared)
    let killed = null as { launch: Launch; trial: boolean } | null
    for (let turn = 0; ; turn += 1) {
      const running = await bench.open(profile, { job: 'migrate', look: killed ? turn - 1 : null, database: turn })
      const { started } = await running.next('looked')
      const trial: boolean = longest === 0 || (killed?.trial === true && turn < 2)
      if (killed) {
        const found = JSON.stringify(started.seen?.roadmaps)
        if (killed.trial) {
          rows = started.seen?.roadmaps.reduce((sum, { hashes }) => sum + hashes.length, 0) ?? 0
          if (started.seen?.roadmaps.length !== roadmaps || faultsOf(started).length > 0)
            throw new Error(`Without a kill the migration gives ${JSON.stringify(started).slice(0, 2000)}`)
          expected = found
        } else {
          if (killed.launch.all('acknowledged').length === 0) tally.within += 1
          if (running.all('resumed').length > 0) resumptions += 1
          tally.add(started, found === expected ? [] : ['a revision is not what it is without a kill'], faultsOf(started))
        }
      }
      const last = tally.reached >= count || turn >= perProfile + 2
      if (!last) {
        await running.next('begun')
        const begun = performance.now()
        if (trial) {
          const { number } = await running.next('acknowledged')
          if (number === 0) throw new Error('There is no migration: the database of the first schema version opened without one')
        } else await wait(bench.roll(Math.ceil(longest * 1.1)))
        if (trial) longest = performance.now() - begun
      }
      await running.kill()
      if (last) break
      killed = { launch: running, trial }
    }
    await bench.drop(profile)
  }
  return tally.outcome(
    `${rows} revisions of ${roadmaps} roadmaps, each with a stale checkpoint; ${tally.within} of ${tally.reached} kills before it was done, which takes about ${Math.round(longest)} ms; ${resumptions} began anew at the next start`,
  )
}
