import type { Import } from './useImport.ts'
import type { Reading } from './work.ts'

/** What every part of the second step is given: the file as it is read, and how to have it read otherwise. */
export interface MappingProps {
  readonly reading: Reading
  readonly change: Import['change']
}

/** Lists of choices open at once. */
export const quick = { transitionProps: { duration: 0 } }
