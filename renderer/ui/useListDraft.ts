import { useRef, useState } from 'react'
import { type ListChange, listChange } from '#shared/planning/lists.ts'

/**
 * What a list field shows: the stored list, or what somebody has made of it until that is committed. Each
 * change is committed as what it adds and removes, so that quick ones do not undo one another. A refused one
 * stays in the field and goes along with the next.
 */
export function useListDraft(
  stored: readonly string[],
  commit: (change: ListChange) => Promise<boolean>,
): { readonly value: string[]; readonly change: (next: readonly string[]) => void } {
  const [draft, setDraft] = useState<readonly string[] | null>(null)
  const underway = useRef(0)
  const refused = useRef(false)
  const shown = draft ?? stored
  const change = async (next: readonly string[]) => {
    const before = refused.current ? stored : shown
    setDraft(next)
    underway.current += 1
    refused.current = false
    if (!(await commit(listChange(before, next)))) refused.current = true
    underway.current -= 1
    if (underway.current === 0 && !refused.current) setDraft(null)
  }
  return { value: [...shown], change: (next) => void change(next) }
}
