import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import type { Activity, ActivityKind } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all, type State } from '#shared/domain/records.ts'
import { language } from '#shared/text/index.ts'
import type { ListChange } from '#shared/planning/lists.ts'
import { useOpen } from '../../session/useSession.ts'
import { useListDraft } from '../../ui/useListDraft.ts'

const none: readonly ActivityKind[] = []

/** Other activities, found by typing and chosen one after another; each choice is committed by itself. */
export function ActivityPicker({
  of,
  label,
  quiet = false,
  placeholder,
  value,
  first = none,
  refuse,
  onCommit,
}: {
  /** The activity they are chosen for: it cannot be chosen itself. */
  readonly of: Id
  readonly label: string
  readonly quiet?: boolean
  readonly placeholder: string
  readonly value: readonly Id[]
  /** Kinds that are offered before the others. */
  readonly first?: readonly ActivityKind[]
  /** The sentence that says why one cannot be chosen; null where it can. */
  readonly refuse?: (other: Activity) => string | null
  readonly onCommit: (change: ListChange) => Promise<boolean>
}) {
  const { state } = useOpen()
  const chosen = useListDraft(value, onCommit)
  const [open, setOpen] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const others = byTitle(state).filter(({ id }) => id !== of)
  const offered = [...others.filter(({ kind }) => first.includes(kind)), ...others.filter(({ kind }) => !first.includes(kind))]
  const change = (next: readonly Id[]) => {
    const added = next.flatMap((id) => (chosen.value.includes(id) ? [] : (state.activity[id] ?? [])))
    const sentences = new Map(added.map((other) => [other.id, refuse?.(other) ?? null]))
    setRefused([...sentences.values()].find((sentence) => sentence !== null) ?? null)
    const allowed = next.filter((id) => (sentences.get(id) ?? null) === null)
    if (allowed.length !== chosen.value.length || added.length === 0) chosen.change(allowed)
  }
  return (
    <MultiSelect
      {...(quiet ? { 'aria-label': label } : { label })}
      placeholder={chosen.value.length === 0 ? placeholder : ''}
      data={offered.map(({ id, title }) => ({ value: id, label: title }))}
      value={chosen.value}
      error={refused}
      searchable
      limit={50}
      hidePickedOptions
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={change}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={(event) => {
        // It closes the list, and not the inspector around it.
        if (event.key === 'Escape' && open) event.stopPropagation()
      }}
      onBlur={() => setRefused(null)}
    />
  )
}

/** Sorted once a revision, for all the pickers of an inspector. */
const sorted = new WeakMap<State['activity'], readonly Activity[]>()

function byTitle(state: State): readonly Activity[] {
  const known = sorted.get(state.activity)
  if (known) return known
  const collator = new Intl.Collator(language())
  const list = all(state, 'activity').toSorted((a, b) => collator.compare(a.title, b.title))
  sorted.set(state.activity, list)
  return list
}
