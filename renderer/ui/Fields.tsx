import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type CalendarDate, isCalendarDate } from '#shared/calendar/dates.ts'
import { t } from '#shared/text/index.ts'

/** Commits a value; false when it was refused, and then what was typed stays. */
export type Commit<T> = (value: T) => Promise<boolean> | boolean

/**
 * What a field holds while somebody types: the stored value until it is touched, then the typed one
 * until it is committed. A refused commit keeps it, so nothing typed is lost.
 */
function useDraft<T>(stored: T, commit: Commit<T>) {
  const [typed, setDraft] = useState<{ value: T; over: T } | null>(null)
  // What was typed over a value that has since changed (undo, another window) gives way to it.
  const draft = typed && typed.over === stored ? typed : null
  return {
    value: draft ? draft.value : stored,
    touched: draft !== null,
    type: (value: T) => setDraft({ value, over: stored }),
    forget: () => setDraft(null),
    commit: async (value: T) => {
      if (value === stored) return setDraft(null)
      setDraft({ value, over: stored })
      if (await commit(value)) setDraft(null)
    },
  }
}

interface FieldProps<T> {
  readonly label: string
  readonly value: T
  readonly onCommit: Commit<T>
  readonly description?: string
  readonly disabled?: boolean
  /** The name is for assistive technology alone: what stands above already says it. */
  readonly quiet?: boolean
}

/** How a field is named. */
const named = ({ label, quiet = false }: { readonly label: string; readonly quiet?: boolean }) =>
  quiet ? { 'aria-label': label } : { label }

/** One line of text, committed on Enter and on leaving; Esc takes it back. An empty one is refused where `required`, and a `fresh` one waits to be typed over. */
export function TextField({
  required = false,
  fresh = false,
  placeholder,
  ...props
}: FieldProps<string> & { readonly required?: boolean; readonly fresh?: boolean; readonly placeholder?: string }) {
  const draft = useDraft(props.value, props.onCommit)
  const empty = required && draft.value.trim() === ''
  const finish = () => {
    if (draft.touched && !empty) void draft.commit(draft.value.trim())
  }
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fresh) input.current?.select()
  }, [fresh])
  return (
    <TextInput
      ref={input}
      {...named(props)}
      description={props.description}
      disabled={props.disabled ?? false}
      placeholder={placeholder}
      value={draft.value}
      error={empty ? t('app.field.required') : null}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape' && draft.touched) {
          event.stopPropagation()
          draft.forget()
        }
      }}
    />
  )
}

/** Several lines of text, committed on leaving and on Ctrl/Cmd+Enter; Esc takes them back. */
export function ProseField({ placeholder, ...props }: FieldProps<string> & { readonly placeholder?: string }) {
  const draft = useDraft(props.value, props.onCommit)
  const finish = () => {
    if (draft.touched) void draft.commit(draft.value)
  }
  return (
    <Textarea
      {...named(props)}
      description={props.description}
      disabled={props.disabled ?? false}
      placeholder={placeholder}
      autosize
      minRows={2}
      maxRows={8}
      value={draft.value}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
        if (event.key === 'Escape' && draft.touched) {
          event.stopPropagation()
          draft.forget()
        }
      }}
    />
  )
}

/** A day; typed as `1 Oct 2026` or `2026-10-01`, or picked. */
export function DateField({
  clearable = false,
  min,
  ...props
}: FieldProps<CalendarDate | null> & { readonly clearable?: boolean; readonly min?: CalendarDate }) {
  const draft = useDraft(props.value, props.onCommit)
  return (
    <DateInput
      {...named(props)}
      description={props.description}
      disabled={props.disabled ?? false}
      value={draft.value}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('app.bar.clear') }}
      valueFormat="D MMM YYYY"
      firstDayOfWeek={1}
      {...(min ? { minDate: min } : {})}
      popoverProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => {
        if (value === null ? clearable : isCalendarDate(value)) void draft.commit(value)
      }}
    />
  )
}

/** One of several words. */
export function ChoiceField<T extends string>({
  choices,
  ...props
}: FieldProps<T> & { readonly choices: readonly { readonly value: T; readonly label: string }[] }) {
  const draft = useDraft(props.value, props.onCommit)
  return (
    <Select
      {...named(props)}
      description={props.description}
      disabled={props.disabled ?? false}
      data={[...choices]}
      value={draft.value}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => {
        const chosen = choices.find((choice) => choice.value === value)
        if (chosen) void draft.commit(chosen.value)
      }}
    />
  )
}

/** A number, or nothing; committed on Enter and on leaving. */
export function NumberField({
  suffix,
  min,
  ...props
}: FieldProps<number | null> & { readonly suffix?: string; readonly min?: number }) {
  const draft = useDraft(props.value, props.onCommit)
  const finish = () => {
    if (draft.touched) void draft.commit(draft.value)
  }
  return (
    <NumberInput
      {...named(props)}
      description={props.description}
      disabled={props.disabled ?? false}
      hideControls
      suffix={suffix ?? ''}
      {...(min === undefined ? {} : { min })}
      value={draft.value ?? ''}
      onChange={(value) => draft.type(typeof value === 'number' ? value : null)}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') finish()
      }}
    />
  )
}
