import { localMoment } from '../../calendar/dates.ts'
import { leftOutLimit } from '../../domain/importReport.ts'
import { canonical, type Change } from '../../history/change.ts'
import { hashOf } from '../../history/revision.ts'
import { add } from '../../planning/records.ts'
import type { ImportPlan } from '../plan.ts'
import { sayRefusal } from '../sayRefusal.ts'
import type { ImportOptions, ImportTarget } from './types.ts'

/** Returns the changes that keep a report of each file: which it was, how many of its rows were read, and what was left out. */
export function importReportsOf({ reports, refused }: ImportPlan, target: ImportTarget, { files, now, author }: ImportOptions): Change[] {
  const [roadmap, revisions] = target.kind === 'open' ? [target.id, target.lines.length] : [target.roadmap.id, 0]
  return files.flatMap(({ name, form, hash, formats = {} }, index) => {
    // Rows that do not name their file are of the only one.
    const isOf = ({ file }: { readonly file?: string }) => file === undefined || file === name
    const out = refused.filter(isOf)
    return add('importReport', {
      id: hashOf(canonical([roadmap, 'importReport', revisions, now, index])).slice(0, 24),
      file: name.slice(0, 300),
      form,
      hash,
      rows: reports.reduce((sum, { rows }) => sum + rows.filter(isOf).length, 0),
      refused: out.length,
      leftOut: out.slice(0, leftOutLimit).map((row) => sayRefusal(row, { formats }).slice(0, 1_000)),
      importedOn: localMoment(now).day,
      importedBy: author,
    })
  })
}
