import type { FileToMerge } from '../features/merge/MergeDialog.tsx'
import { OpenFileDialog } from './parts.ts'
import { useDroppedFile } from './useDroppedFile.ts'
import { useGoToRevision } from './useGoToRevision.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onMerge: (file: FileToMerge) => void
}

/** Opens a file: one that is chosen, or one that is dropped anywhere on the window. */
export function OpenOrDrop({ opened, onClose, onMerge }: Props) {
  const [dropped, forget] = useDroppedFile()
  const goToRevision = useGoToRevision()
  if (!opened && dropped === null) return null
  return (
    <OpenFileDialog
      key={dropped?.name ?? ''}
      given={dropped ? [dropped] : []}
      onClose={() => {
        forget()
        onClose()
      }}
      onMerge={onMerge}
      onRevision={goToRevision}
    />
  )
}
