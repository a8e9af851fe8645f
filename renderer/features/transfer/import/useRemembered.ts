import { areRemembered, remember, type RememberedMapping } from '#shared/exchange/remembered.ts'
import { useSession } from '../../../session/useSession.ts'
import { useSetting } from '../../../session/useSetting.ts'
import type { Reading } from './work.ts'

const nothing: RememberedMapping[] = []

/** The mappings that were used on this computer, and how to keep another. */
export function useRemembered() {
  const today = useSession((state) => state.today)
  const [remembered, setRemembered] = useSetting('import-mappings', areRemembered, nothing)
  return {
    remembered,
    /** Keeps what was said of the columns of a file that was imported. */
    keep: (reading: Reading) =>
      setRemembered(
        remember(
          remembered,
          reading.columns.map(({ name }) => name),
          reading,
          today,
        ),
      ),
  }
}
