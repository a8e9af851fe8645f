import '#shared/text/whole.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { appFigures } from './figures/app.ts'
import { csvFigures } from './figures/csv.ts'
import { pdfFigures } from './figures/pdf.ts'
import { reviewFigures } from './figures/review.ts'
import { storeFigures } from './figures/store.ts'
import { timelineFigures } from './figures/timeline.ts'
import { type Figure, resultOf, type Result, type Sample, tableOf } from './figure.ts'
import { onStage, type Stage } from './stage.ts'

export interface Asked {
  /** The names of the figures to measure; all where none is named. */
  readonly only: readonly string[]
  /** How often each is measured; as each says where it is null. */
  readonly runs: number | null
  /** Where the figures are written as JSON; nowhere where it is null. */
  readonly json: string | null
}

const figures: readonly Figure<Stage>[] = [...appFigures, ...reviewFigures, ...pdfFigures, ...csvFigures, ...storeFigures, ...timelineFigures]

/**
 * Measures the figures, the app and what it is held against in turn, in one browser, and prints one table. Returns whether
 * every budget was kept.
 */
export async function bench({ only, runs, json }: Asked): Promise<boolean> {
  const strange = only.filter((name) => !figures.some((figure) => figure.name === name))
  if (strange.length > 0) throw new Error(`There is no figure ${strange.join(', ')}; there are: ${figures.map(({ name }) => name).join(', ')}.`)
  const begun = performance.now()
  const say = (text: string) => process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}\n`)
  const results = await onStage(say, async (stage) => {
    const found: Result[] = []
    for (const figure of figures) {
      if (only.length > 0 && !only.includes(figure.name)) continue
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
  const where = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; ${((performance.now() - begun) / 60_000).toFixed(1)} minutes; medians`
  console.log(`\n${tableOf(results)}\n\n${where}`)
  if (json !== null) {
    mkdirSync(json, { recursive: true })
    writeFileSync(`${json}/bench.json`, `${JSON.stringify({ where, results }, null, 1)}\n`)
  }
  return results.length > 0 && results.every(({ lines }) => lines.every(({ kept }) => kept))
}
