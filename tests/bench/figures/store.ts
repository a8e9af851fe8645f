import type { Page } from 'playwright'
import type { Figure, Sample } from '../figure.ts'
import type { Stage } from '../stage.ts'

interface StorePage {
  prepare(activities: number, revisions: number): Promise<{ changes: number; stored: number }>
  readonly figures: Readonly<Record<'commit' | 'head' | 'at' | 'difference', () => Promise<Sample>>>
}

interface Prepared {
  readonly page: Page
  readonly changes: number
  readonly stored: number
}

/** A roadmap with so many revisions behind it is made once, and used by all its figures. */
const prepared = new WeakMap<Stage, Map<number, Promise<Prepared>>>()

const records = 2000

function having(stage: Stage, revisions: number): Promise<Prepared> {
  const known = prepared.get(stage) ?? new Map<number, Promise<Prepared>>()
  prepared.set(stage, known)
  const make = async (): Promise<Prepared> => {
    const page = await stage.reference('store')
    await page.waitForFunction(() => 'figures' in window)
    const sizes = await page.evaluate(([count, behind]) => (window as never as StorePage).prepare(count, behind), [
      records,
      revisions,
    ] as const)
    return { page, ...sizes }
  }
  const there = known.get(revisions) ?? make()
  known.set(revisions, there)
  return there
}

/** What is timed in milliseconds is timed often, and each run gives the median of its own. */
const often = 9

export async function measure(stage: Stage, what: keyof StorePage['figures'], revisions: number): Promise<Sample> {
  const { page } = await having(stage, revisions)
  return await page.evaluate(
    async ([name, times]) => {
      const samples: Record<string, number>[] = []
      for (let time = 0; time < times; time += 1) samples.push(await (window as never as StorePage).figures[name]())
      const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
      return Object.fromEntries(
        Object.keys(samples[0] ?? {}).map((key) => [key, middle(samples.map((sample) => sample[key] ?? Number.NaN))]),
      )
    },
    [what, often] as const,
  )
}

const figure = (
  name: string,
  what: string,
  of: keyof StorePage['figures'],
  revisions: number,
  budgets: Figure<Stage>['budgets'],
): Figure<Stage> => ({
  name,
  what,
  unit: 'ms',
  runs: 5,
  budgets,
  measure: (stage) => measure(stage, of, revisions),
})

export const storeFigures: readonly Figure<Stage>[] = [
  figure('commit', 'commit of 20 records, 1,000 revisions behind it', 'commit', 1000, [{ against: 'blob', most: 2 }]),
  {
    ...figure('commit-few', 'the same with 10 behind it', 'commit', 10, [{ against: 'with 1,000', most: 1.2 }]),
    measure: async (stage) => ({
      ...(await measure(stage, 'commit', 10)),
      'with 1,000': (await measure(stage, 'commit', 1000))['ours'] ?? Number.NaN,
    }),
  },
  {
    ...figure('commit-many', 'the same with 10,000 behind it', 'commit', 10_000, [{ against: 'with 1,000', most: 1.2 }]),
    measure: async (stage) => ({
      ...(await measure(stage, 'commit', 10_000)),
      'with 1,000': (await measure(stage, 'commit', 1000))['ours'] ?? Number.NaN,
    }),
  },
  figure('head', 'head state of 2,000 records, 1,000 revisions', 'head', 1000, [{ against: 'blob', most: 2 }]),
  figure('state', 'state at any revision', 'at', 1000, [{ against: 'blob', most: 4 }]),
  figure('difference', 'difference of revisions 40 apart', 'difference', 1000, [{ against: 'reading', most: 2 }]),
  {
    name: 'disk',
    what: 'on disk for a revision of 20 records',
    unit: 'kB',
    runs: 1,
    budgets: [{ against: 'changes', most: 1.5, plus: '10 kB' }],
    measure: async (stage) => {
      const { changes, stored } = await having(stage, 1000)
      return { ours: stored / 1000, changes: changes / 1000, '10 kB': 10 }
    },
  },
]
