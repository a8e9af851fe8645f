import { useHotkeys } from '@mantine/hooks'
import { useSpotlight } from '@mantine/spotlight'
import { useState } from 'react'
import { useGiveBack } from '../ui/useGiveBack.ts'
import type { ShellDialog } from './dialogs.ts'
import { findStore, toggleFind } from './finding.ts'
import { FindBox } from './parts.ts'

/** Listens for Ctrl/Cmd+K; the box itself is there from the first time it is asked for. */
export function Find({ onDialog }: { readonly onDialog: (dialog: ShellDialog) => void }) {
  const { opened } = useSpotlight(findStore)
  const [asked, setAsked] = useState(false)
  if (opened && !asked) setAsked(true)
  useGiveBack(opened)
  useHotkeys([['mod+K', toggleFind]], [])
  return asked && <FindBox onDialog={onDialog} />
}
