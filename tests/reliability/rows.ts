import type { Bench } from './bench.ts'
import { exportsReadBack } from './exportsBack.ts'
import { diffLeads, mergesAlike, savedAndOpened } from './generated.ts'
import { damageStore } from './damage.ts'
import { largeImport, longImport } from './imports.ts'
import { killEditing, killImport, killMigration, killRestore } from './kills.ts'
import type { Outcome, Row } from './row.ts'
import type { Figures } from './task.ts'

/** One line of the table: the figure asked for in a full run, and in the short form that `npm test` runs. */
export interface Kind {
  /** What to ask for it by. */
  readonly name: string
  readonly what: string
  readonly full: number
  readonly short: number
  readonly run: (bench: Bench, count: number) => Promise<Outcome>
}

const outcomeOf = ({ reached, faults, notes }: Figures, none: string): Outcome => ({
  reached,
  faults,
  notes,
  none: { [none]: faults.length },
})

/** Files of other programs, altered by chance and on purpose: read or refused, and all or nothing of them imported. */
const alteredFiles = (
  [
    ['csv', 'CSV'],
    ['pasted', 'pasted tables'],
    ['xlsx', 'Excel'],
    ['xml', 'Microsoft Project'],
    ['ics', 'calendars'],
  ] as const
).map(([form, name]): Kind => ({
  name: form,
  what: `altered files: ${name}`,
  full: 10_000,
  short: 60,
  run: async (bench, count) => outcomeOf(await bench.count({ job: 'altered-imports', form, count, seed: bench.seed }), 'broken or by half'),
}))

export const kinds: readonly Kind[] = [
  { name: 'edit', what: 'kill -9 in ordinary editing', full: 200, short: 3, run: killEditing },
  { name: 'import', what: 'kill -9 in an import', full: 50, short: 1, run: (bench, count) => killImport(bench, count, largeImport) },
  { name: 'restore', what: 'kill -9 in a restore', full: 50, short: 1, run: (bench, count) => killRestore(bench, count, longImport) },
  { name: 'migration', what: 'kill -9 in a migration', full: 50, short: 1, run: (bench, count) => killMigration(bench, count, 6) },
  { name: 'damage', what: "damage to the store's files", full: 40, short: 2, run: damageStore },
  {
    name: 'snapshots',
    what: 'damaged snapshots and .roadmap files',
    full: 500,
    short: 25,
    run: async (bench, count) => outcomeOf(await bench.count({ job: 'damaged-snapshots', count, seed: bench.seed }), 'accepted'),
  },
  {
    name: 'open',
    what: 'generated: save, open, save again',
    full: 1000,
    short: 10,
    run: (bench, count) => Promise.resolve(outcomeOf(savedAndOpened(count, bench.seed, bench.say), 'lost')),
  },
  {
    name: 'undo',
    what: 'generated: commit, undo, redo',
    full: 1000,
    short: 10,
    run: async (bench, count) => outcomeOf(await bench.count({ job: 'undo-redo', count, seed: bench.seed }), 'lost'),
  },
  {
    name: 'diff',
    what: 'generated: difference of A and B applied to A',
    full: 1000,
    short: 10,
    run: (bench, count) => Promise.resolve(outcomeOf(diffLeads(count, bench.seed, bench.say), 'lost')),
  },
  {
    name: 'merge',
    what: 'generated: merged from either side',
    full: 1000,
    short: 10,
    run: (bench, count) => Promise.resolve(outcomeOf(mergesAlike(count, bench.seed, bench.say), 'lost')),
  },
  {
    name: 'states',
    what: 'generated: every revision is a replay',
    full: 1000,
    short: 10,
    run: async (bench, count) => outcomeOf(await bench.count({ job: 'every-revision', count, seed: bench.seed }), 'lost'),
  },
  {
    name: 'exports',
    what: 'generated: Excel, CSV, Microsoft Project read back',
    full: 1000,
    short: 10,
    run: async (bench, count) => outcomeOf(await exportsReadBack(count, bench.seed, bench.say), 'lost'),
  },
  {
    name: 'imports',
    what: 'bad imports of a .roadmap',
    full: 10_000,
    short: 160,
    run: async (bench, count) => outcomeOf(await bench.count({ job: 'bad-imports', count, seed: bench.seed }), 'accepted'),
  },
  ...alteredFiles,
]

/** Runs one line and counts its seconds. A run that breaks off is a failure with what it said. */
export async function runKind(bench: Bench, { what, run }: Kind, asked: number): Promise<Row> {
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  try {
    return { what, asked, ...(await run(bench, asked)), seconds: seconds() }
  } catch (error) {
    const fault = `it broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    return { what, asked, reached: 0, none: {}, faults: [fault], notes: [], seconds: seconds() }
  }
}
