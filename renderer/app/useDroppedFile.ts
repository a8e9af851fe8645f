import { useEffect, useState } from 'react'
import { isDialogOpen } from '../ui/typing.ts'

/**
 * A file that was dropped anywhere on the window, and how to be done with it. What is dropped on a place of its own
 * is none of this; while a dialog is open nothing is. The window itself never leaves for a file.
 */
export function useDroppedFile(): readonly [File | null, () => void] {
  const [file, setFile] = useState<File | null>(null)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented) return
      const dropped = event.dataTransfer?.files.item(0)
      if (!dropped) return
      event.preventDefault()
      if (!isDialogOpen()) setFile(dropped)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return [file, () => setFile(null)]
}
