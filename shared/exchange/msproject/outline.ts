import { childOf, type Element, textOf } from './xml.ts'

/** A row of the plan as it is outlined in Microsoft Project. */
export interface OutlineRow {
  readonly element: Element
  /** Its number in the table of Microsoft Project. */
  readonly row: number
  readonly uid: string
  readonly level: number
  /** Whether rows below it belong to it. */
  readonly summary: boolean
  /** The summaries it belongs to, the topmost first; without that of the whole project. */
  readonly path: readonly OutlineRow[]
}

/** Returns whether the element says yes: `1` or `true`. */
export const says = (element: Element, name: string): boolean => /^(1|true)$/i.test(childOf(element, name)?.text.trim() ?? '')

/** Returns the number in an element, or null. */
export function numberOf(element: Element, name: string): number | null {
  const text = textOf(element, name)?.trim() ?? ''
  return /^-?\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : null
}

/** Nobody divides a plan so often; deeper rows count as this deep. */
const deepest = 100

/** Returns the rows in their order, without blank ones and without the one that stands for the whole project. */
export function outlineOf(tasks: readonly Element[]): OutlineRow[] {
  const written = tasks.filter((element) => !says(element, 'IsNull') && !isProject(element))
  const levels = written.map((element) => Math.min(deepest, Math.max(1, numberOf(element, 'OutlineLevel') ?? 1)))
  const rows: OutlineRow[] = []
  const above: OutlineRow[] = []
  for (const [index, element] of written.entries()) {
    const level = levels[index] ?? 1
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const uid = String(numberOf(element, 'UID') ?? `#${index + 1}`)
    const row: OutlineRow = {
      element,
      row: numberOf(element, 'ID') ?? index + 1,
      uid,
      level,
      summary: (levels[index + 1] ?? 1) > level,
      path: [...above],
    }
    rows.push(row)
    if (row.summary) above.push(row)
  }
  return rows
}

/** The summary of the whole project is the only row of level 0. */
export const isProject = (element: Element): boolean => numberOf(element, 'OutlineLevel') === 0

/**
 * Returns the summary that is the lane of each row below it: the topmost, but where one holds everything (the name of
 * the project as its first row) the one below that, and so on. `depth` is how many summaries stand above the lanes.
 */
export function lanesOf(rows: readonly OutlineRow[]): { readonly laneOf: (row: OutlineRow) => OutlineRow | null; readonly depth: number } {
  const leaves = rows.filter(({ summary }) => !summary)
  let depth = 0
  for (;;) {
    const here = new Set(leaves.map(({ path }) => path[depth]))
    const divided = leaves.some(({ path }) => path[depth + 1] !== undefined)
    if (here.size !== 1 || here.has(undefined) || !divided) break
    depth += 1
  }
  const laneOf = ({ path }: OutlineRow) => path[depth] ?? null
  return { depth, laneOf }
}
