import { useHotkeys } from '@mantine/hooks'
import { useEffect } from 'react'
import { isDialogOpen, isText, unlessTyping } from '../../ui/typing.ts'
import { openPaste } from './dialogs.ts'
import { useSelected } from './useSelected.ts'

/** The keys of the roadmap that are about many at once: copy, select all, paste. */
export function useRoadmapKeys(): void {
  const selected = useSelected()
  useHotkeys(
    [
      ['mod+D', (event) => unlessTyping(event, () => void selected.duplicate()), { preventDefault: false }],
      ['mod+A', (event) => unlessTyping(event, selected.all), { preventDefault: false }],
    ],
    [],
  )
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '' || isText(event.target) || isDialogOpen()) return
      event.preventDefault()
      openPaste(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
