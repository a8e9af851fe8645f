import { Autocomplete } from '@mantine/core'
import { type KeyboardEvent, memo, useMemo, useState } from 'react'
import { people } from '#shared/planning/handOver.ts'
import { useOpen } from '../session/useSession.ts'
import { usePlace } from './FieldsOf.ts'
import { type Commit, useDraft, type Wording } from './useDraft.ts'
import { useSteady } from './useSteady.ts'

interface NameFieldProps {
  readonly label: string
  /** As of any field (`FieldsOf`). */
  readonly field?: string
  readonly value: string
  readonly placeholder?: string
  readonly onCommit: Commit<string>
}

const Line = memo(Autocomplete)
const none: string[] = []
const atOnce = { transitionProps: { duration: 0 } }

const name: Wording<string> = { say: (value) => value, read: (text) => ({ value: text.toWellFormed().trim() }) }

/** The name of a person. Those the roadmap names already are offered while it is typed; any other may be given. */
export function NameField({ label, field, value, placeholder, onCommit }: NameFieldProps) {
  const { state } = useOpen()
  const draft = useDraft(value, name, onCommit, usePlace(field))
  const [isNear, setNear] = useState(false)
  const names = useMemo(() => (isNear ? people(state).map((person) => person.name) : none), [isNear, state])
  const steady = useSteady({
    onChange: draft.type,
    onOptionSubmit: draft.pick,
    onFocus: () => setNear(true),
    onBlur: () => {
      setNear(false)
      draft.finish()
    },
    onKeyDown: (event: KeyboardEvent) => {
      // Enter on a name that is offered takes that one.
      if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) draft.finish()
      if (event.key === 'Escape' && draft.touched) {
        event.stopPropagation()
        draft.forget()
      }
    },
  })
  return (
    <Line
      label={label}
      placeholder={placeholder}
      data={names}
      limit={8}
      openOnFocus={false}
      comboboxProps={atOnce}
      data-unsaved={draft.mark}
      value={draft.text}
      {...steady}
    />
  )
}
