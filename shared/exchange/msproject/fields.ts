/**
 * What Microsoft Project has no field for is kept in text fields of its tasks, by these aliases. Each has the number
 * that Microsoft Project knows the field by.
 */
export const ownFields = {
  key: { id: 188744016, name: 'Text30', alias: 'Rearview key' },
  status: { id: 188744015, name: 'Text29', alias: 'Rearview status' },
  kind: { id: 188744014, name: 'Text28', alias: 'Rearview kind' },
  sponsor: { id: 188744013, name: 'Text27', alias: 'Rearview sponsor' },
  progress: { id: 188744012, name: 'Text26', alias: 'Rearview progress' },
  of: { id: 188744011, name: 'Text25', alias: 'Rearview activity' },
  confidence: { id: 188744010, name: 'Text24', alias: 'Rearview confidence' },
  effort: { id: 188744009, name: 'Text23', alias: 'Rearview effort' },
  outcomes: { id: 188744008, name: 'Text22', alias: 'Rearview outcomes' },
} as const
export type OwnField = keyof typeof ownFields
export const ownFieldNames = Object.keys(ownFields) as readonly OwnField[]

/** How many baselines a file can hold: 0, which is called `Baseline`, to 10. */
export const baselineCount = 11

/** A baseline's day and the name of its revision, as a line of the notes of the whole project. */
export const sayBaseline = (number: number, asOf: string, name: string): string =>
  [`${number === 0 ? 'Baseline' : `Baseline ${number}`}: ${asOf}`, ...(name === '' ? [] : [name.replaceAll(/\s+/g, ' ').trim()])].join(', ')

const baselineLine = /^Baseline(?: (\d{1,2}))?: (\d{4}-\d{2}-\d{2})(?:, (.*))?$/

/** Returns the baselines that the notes of a project name, by their numbers. */
export function baselinesSaid(notes: string): ReadonlyMap<number, { readonly asOf: string; readonly name: string }> {
  const said = notes.split('\n').flatMap((line) => {
    const found = baselineLine.exec(line.trim())
    return found ? [[Number(found[1] ?? 0), { asOf: found[2] ?? '', name: found[3] ?? '' }] as const] : []
  })
  return new Map(said)
}
