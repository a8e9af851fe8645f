import type { Checked } from '../checked.ts'
import type { Choice } from '../into.ts'
import type { Import } from '../useImport.ts'

export interface PreviewProps {
  readonly checked: Checked
  readonly choice: Choice
  /** The name of the roadmap that it goes into; null of a new one. */
  readonly openName: string | null
  readonly look: Pick<Import, 'lines' | 'refusedCsv'>
  /** What the files are called together. */
  readonly file: string
  readonly onChoice: (news: Partial<Choice>) => void
}
