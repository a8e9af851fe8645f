import '#shared/text/whole.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { curveTableOf, type CurveResult, type Point, sizesOf, slopeOf } from './curve.ts'
import { type Figure, median, resultOf, type Result, type Sample, tableOf } from './figure.ts'
import { appFigures } from './figures/app.ts'
import { csvFigures } from './figures/csv.ts'
import { curves } from './figures/curves.ts'
import { pdfFigures } from './figures/pdf.ts'
import { reviewFigures } from './figures/review.ts'
import { storeFigures } from './figures/store.ts'
import { timelineFigures } from './figures/timeline.ts'
import { wearFigures } from './figures/wear.ts'
import { onStage, type Stage } from './stage.ts'

export interface Asked {
  /** The names of the figures to measure; all where none is named. */
  readonly only: readonly string[]
  /** How often each is measured; as each says where it is null. */
  readonly runs: number | null
  /** Where the figures are written as JSON; nowhere where it is null. */
  readonly json: string | null
}

const figures: readonly Figure<Stage>[] = [
  ...appFigures,
  ...reviewFigures,
  ...pdfFigures,
  ...csvFigures,
  ...wearFigures,
  ...storeFigures,
  ...timelineFigures,
]

function asked<T extends { readonly name: string }>(all: readonly T[], only: readonly string[]): readonly T[] {
  const strange = only.filter((name) => !all.some((one) => one.name === name))
  if (strange.length > 0) throw new Error(`There is no figure ${strange.join(', ')}; there are: ${all.map(({ name }) => name).join(', ')}.`)
  return only.length === 0 ? all : all.filter(({ name }) => only.includes(name))
}

/** A run by its clock: says how far it is, prints what came of it, and keeps that where it is asked to. */
export function clock() {
  const begun = performance.now()
  return {
    say: (text: string) => process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}\n`),
    end: (table: string, results: readonly unknown[], file: string | null) => {
      const where = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; ${((performance.now() - begun) / 60_000).toFixed(1)} minutes; medians`
      console.log(`\n${table}\n\n${where}`)
      if (file === null) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${JSON.stringify({ where, results }, null, 1)}\n`)
    },
  }
}

/**
 * Measures the figures, the app and what it is held against in turn, in one browser, and prints one table. Returns whether
 * every budget was kept.
 */
export async function bench({ only, runs, json }: Asked): Promise<boolean> {
  const wanted = asked(figures, only)
  const { say, end } = clock()
  const results = await onStage(say, async (stage) => {
    const found: Result[] = []
    for (const figure of wanted) {
      const samples: Sample[] = []
      for (let run = 0; run < (runs ?? figure.runs); run += 1) {
        say(`${figure.what}: ${run + 1}`)
        samples.push(await figure.measure(stage))
      }
      const result = resultOf(figure, samples)
      process.stderr.write(`${tableOf([result])}\n`)
      found.push(result)
    }
    return found
  })
  end(tableOf(results), results, json === null ? null : `${json}/bench.json`)
  return results.length > 0 && results.every(({ lines }) => lines.every(({ kept }) => kept))
}

/** The work, or a sentence that it did not end in so many minutes. */
async function within<T>(minutes: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end in ${minutes} minutes.`)), minutes * 60_000)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Measures each curve over its sizes and prints how it grows; what grows breaks no budget. */
export async function measureCurves({ only, runs, json }: Asked): Promise<boolean> {
  const wanted = asked(curves, only)
  const { say, end } = clock()
  const results = await onStage(say, async (stage) => {
    const found: CurveResult[] = []
    for (const curve of wanted) {
      const { name, what, unit, over } = curve
      const points: Point[] = []
      for (const size of sizesOf[over]) {
        const values: number[] = []
        for (let run = 0; run < (runs ?? 3); run += 1) {
          say(`${what}, ${size.toLocaleString('en')} ${over}: ${run + 1}`)
          // One that cannot be measured at a size keeps the others from nothing.
          values.push(
            await within(10, curve.measure(stage, size)).catch((problem: unknown) => {
              say(`It could not be measured. ${problem instanceof Error ? problem.message : String(problem)}`)
              return Number.NaN
            }),
          )
        }
        points.push({ size, value: median(values) })
      }
      const result = { name, what, unit, over, points, slope: slopeOf(points) }
      process.stderr.write(`${curveTableOf(result)}\n`)
      found.push(result)
    }
    return found
  })
  end(results.map(curveTableOf).join('\n\n'), results, json === null ? null : `${json}/curves.json`)
  return results.every(({ slope }) => Number.isFinite(slope))
}
