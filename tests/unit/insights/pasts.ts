import { emptyState, type State } from '#shared/domain/records.ts'
import type { Draft, RevisionLine } from '#shared/history/revision.ts'
import { numbersFor, type Past, pastOf } from '#shared/insights/past.ts'
import { plan } from '#shared/planning/records.ts'

type Step = Partial<Omit<RevisionLine, 'number'>> & { readonly asOf: string; readonly state: State }

const lineOf = (number: number, { state: _state, ...values }: Step): RevisionLine => ({
  roadmap: 'r',
  number,
  kind: 'edit',
  action: 'edit',
  subject: '',
  reason: '',
  name: null,
  author: '',
  recordedAt: `${values.asOf}T08:00:00.000Z`,
  undoes: null,
  source: null,
  parents: [],
  hash: String(number),
  ...values,
})

/** The past of a history given as its revisions and the state after each; only the states that are asked for are given. */
export function pastFrom(steps: readonly Step[], today: string): Past {
  const lines = steps.map((step, index) => lineOf(index + 1, step))
  const now = steps.at(-1)?.state ?? emptyState
  const needed = numbersFor(lines, now, today)
  return pastOf(lines, now, today, new Map(needed.map((number) => [number, steps[number - 1]?.state ?? emptyState])))
}

/** The same from the drafts of an import or of the sample. */
export function pastOfDrafts(drafts: readonly Draft[], today: string): Past {
  const steps: Step[] = []
  for (const { changes, ...line } of drafts) steps.push({ ...line, state: plan(steps.at(-1)?.state ?? emptyState, changes) })
  return pastFrom(steps, today)
}
