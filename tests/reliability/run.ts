import '#shared/text/whole.ts'
import { onBench } from './bench.ts'
import { isGood, type Row, tableOf } from './row.ts'
import { kinds, runKind } from './rows.ts'

export interface Asked {
  /** The names of the lines to run; all where none is named. */
  readonly only: readonly string[]
  readonly seed: number
  /** What part of each full figure to run. */
  readonly part: number
}

/** Runs the lines one after the other, says on the way how far each is, and prints the table. Returns whether nothing was lost. */
export async function reliability({ only, seed, part }: Asked): Promise<boolean> {
  const strange = only.filter((name) => !kinds.some((kind) => kind.name === name))
  if (strange.length > 0) throw new Error(`There is no line ${strange.join(', ')}; there are: ${kinds.map(({ name }) => name).join(', ')}.`)
  const begun = performance.now()
  let doing = ''
  let said = 0
  const say = (text: string) => {
    if (performance.now() - said < 1000) return
    said = performance.now()
    process.stderr.write(`${((said - begun) / 1000).toFixed(0).padStart(5)} s  ${doing}: ${text}\n`)
  }
  const rows = await onBench(seed, say, async (bench) => {
    const done: Row[] = []
    for (const kind of kinds) {
      if (only.length > 0 && !only.includes(kind.name)) continue
      doing = kind.what
      const row = await runKind(bench, kind, Math.max(1, Math.round(kind.full * part)))
      process.stderr.write(
        `${isGood(row) ? 'ok    ' : 'FAILED'}  ${row.what}: ${row.reached} of ${row.asked} in ${row.seconds.toFixed(1)} s\n`,
      )
      done.push(row)
    }
    return done
  })
  console.log(`\n${tableOf(rows)}\n\nSeed ${seed}; ${((performance.now() - begun) / 60_000).toFixed(1)} minutes.`)
  return rows.length > 0 && rows.every(isGood)
}
