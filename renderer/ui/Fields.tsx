import { Select, Text, Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { type ChangeEvent, type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { type CalendarDate, formatDate, readDay } from '#shared/calendar/dates.ts'
import { language, t } from '#shared/text/index.ts'
import { readAmount, writeAmount } from './amounts.ts'
import { usePlace } from './FieldsOf.ts'
import classes from './Fields.module.css'
import { Key } from './Key.tsx'
import { useNearList } from './nearList.ts'
import { PickDay, type PickDayProps } from './PickDay.tsx'
import { type Commit, useDraft, type Wording } from './useDraft.ts'
import { useSteady } from './useSteady.ts'

interface FieldProps<T> {
  readonly label: string
  readonly value: T
  readonly onCommit: Commit<T>
  /** The field of the record that `FieldsOf` names, as a path: typing that was not saved finds its way back by it. */
  readonly field?: string
  readonly description?: string
  readonly disabled?: boolean
  /** The name is for assistive technology alone: what stands above already says it. */
  readonly quiet?: boolean
}

/** What every field says of itself. */
const about = ({ label, quiet = false, description, disabled = false }: Omit<FieldProps<unknown>, 'value' | 'onCommit' | 'field'>) => ({
  ...(quiet ? { 'aria-label': label } : { label }),
  description,
  disabled,
})

type Draft = ReturnType<typeof useDraft<never>>

// One whose text is what it was is not drawn again: the kit's inputs are most of what it costs to go from record to record.
const Line = memo(TextInput)
const Lines = memo(Textarea)
const Words = memo(Select<string>)

const DayLine = memo(
  ({ of, day, clearable, onPick, ...line }: TextInputProps & Pick<PickDayProps, 'of' | 'day' | 'clearable' | 'onPick'>) => (
    <TextInput
      {...line}
      rightSection={<PickDay of={of} day={day} clearable={clearable} disabled={line.disabled ?? false} onPick={onPick} />}
    />
  ),
)

const AmountLine = memo(({ unit, ...line }: TextInputProps & { readonly unit: string }) => (
  <TextInput
    {...line}
    rightSection={
      unit !== '' && (
        <Text size="xs" c="dimmed" truncate aria-hidden>
          {unit}
        </Text>
      )
    }
    rightSectionWidth={unit === '' ? undefined : Math.min(140, 16 + unit.length * 7)}
  />
))

/** What is typed goes into the draft; Enter commits, Esc takes back what was typed and nothing else. */
const useTyping = (
  draft: Pick<Draft, 'type' | 'finish' | 'forget' | 'touched'>,
  commits = (event: KeyboardEvent) => event.key === 'Enter',
) =>
  useSteady({
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => draft.type(event.currentTarget.value),
    onBlur: () => draft.finish(),
    onKeyDown: (event: KeyboardEvent) => {
      if (commits(event)) draft.finish()
      if (event.key === 'Escape' && draft.touched) {
        event.stopPropagation()
        draft.forget()
      }
    },
  })

const asTyped: Wording<string> = { say: (value) => value, read: (text) => ({ value: text.toWellFormed() }) }
const trimmed: Wording<string> = { say: (value) => value, read: (text) => ({ value: text.toWellFormed().trim() }) }
const required: Wording<string> = {
  say: (value) => value,
  read: (text) => (text.trim() === '' ? { error: t('app.field.required') } : trimmed.read(text)),
}

/** One line of text, committed on Enter and on leaving. An empty one is refused where `required`, and a `fresh` one waits to be typed over; `onNext` goes on from it, by Ctrl/Cmd+Enter. */
export function TextField({
  required: needed = false,
  fresh = false,
  placeholder,
  keys: shortcut,
  onNext,
  ...props
}: FieldProps<string> & {
  readonly required?: boolean
  readonly fresh?: boolean
  readonly placeholder?: string
  /** The key that leads into it from around. */
  readonly keys?: string
  readonly onNext?: () => void
}) {
  const draft = useDraft(props.value, needed ? required : trimmed, props.onCommit, usePlace(props.field))
  const typing = useTyping(draft, (event) => {
    if (event.key !== 'Enter') return false
    // What is typed here is committed first: commits wait for each other.
    if (event.ctrlKey || event.metaKey) queueMicrotask(() => onNext?.())
    return true
  })
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fresh) input.current?.select()
  }, [fresh])
  return (
    <Line
      ref={input}
      {...about(props)}
      placeholder={placeholder}
      aria-keyshortcuts={shortcut}
      rightSection={shortcut !== undefined && draft.text === '' && <Key keys={shortcut} />}
      data-unsaved={draft.mark}
      value={draft.text}
      error={draft.error}
      {...typing}
    />
  )
}

const prose = { input: classes.prose ?? '' }

/** Several lines of text, committed on leaving and on Ctrl/Cmd+Enter. */
export function ProseField({
  placeholder,
  maxRows = 8,
  ...props
}: FieldProps<string> & { readonly placeholder?: string; readonly maxRows?: number }) {
  const draft = useDraft(props.value, asTyped, props.onCommit, usePlace(props.field))
  const typing = useTyping(draft, (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey))
  const style = useMemo(() => ({ '--most': maxRows }), [maxRows])
  return (
    <Lines
      {...about(props)}
      placeholder={placeholder}
      classNames={prose}
      style={style}
      data-unsaved={draft.mark}
      value={draft.text}
      {...typing}
    />
  )
}

const dayWording = (clearable: boolean): Wording<CalendarDate | null> => ({
  say: (value) => (value === null ? '' : formatDate(value, language())),
  read: (text) => {
    const value = readDay(text, language())
    return value !== null || (clearable && text.trim() === '') ? { value } : { error: t('app.field.day') }
  },
})

/** A day, typed as it is shown or as 2026-10-01, or picked. It is never guessed from digits alone. */
export function DateField({ clearable = false, ...props }: FieldProps<CalendarDate | null> & { readonly clearable?: boolean }) {
  const draft = useDraft(props.value, dayWording(clearable), props.onCommit, usePlace(props.field))
  const typing = useTyping(draft)
  const steady = useSteady({ onPick: draft.pick })
  return (
    <DayLine
      {...about(props)}
      of={props.label}
      day={props.value}
      clearable={clearable}
      data-unsaved={draft.mark}
      value={draft.text}
      error={draft.error}
      {...typing}
      {...steady}
    />
  )
}

/** One of several words. */
export function ChoiceField<T extends string>({
  choices,
  ...props
}: FieldProps<T> & { readonly choices: readonly { readonly value: T; readonly label: string }[] }) {
  const [chosen, setChosen] = useState<{ value: T; over: T } | null>(null)
  const choose = async (value: T) => {
    setChosen({ value, over: props.value })
    await props.onCommit(value)
    setChosen(null)
  }
  const value = chosen && chosen.over === props.value ? chosen.value : props.value
  const { comboboxProps, onFocus } = useNearList()
  const steady = useSteady({
    onChange: (given: string | null) => {
      const choice = choices.find((candidate) => candidate.value === given)
      if (choice && choice.value !== props.value) void choose(choice.value)
    },
    onFocus,
  })
  return (
    <Words
      {...about(props)}
      data={choices}
      value={value}
      // Left to itself it would draw another value first and its label after.
      searchValue={choices.find((choice) => choice.value === value)?.label ?? ''}
      allowDeselect={false}
      comboboxProps={comboboxProps}
      {...steady}
    />
  )
}

const amountWording = (min: number | undefined, refuse: (value: number | null) => string | null): Wording<number | null> => ({
  say: (value) => (value === null ? '' : writeAmount(value)),
  read: (text) => {
    const value = text.trim() === '' ? null : readAmount(text)
    if (value === null && text.trim() !== '') return { error: t('app.field.number', { example: writeAmount(1.5) }) }
    if (value !== null && min !== undefined && value < min) return { error: t('app.field.least', { least: writeAmount(min) }) }
    const error = refuse(value)
    return error === null ? { value } : { error }
  },
})

const acceptAny = () => null

/** A number, or nothing; committed on Enter and on leaving. `refuse` says in a sentence what is wrong with one. */
export function NumberField({
  unit = '',
  min,
  refuse = acceptAny,
  placeholder,
  ...props
}: FieldProps<number | null> & {
  readonly unit?: string
  readonly min?: number
  readonly refuse?: (value: number | null) => string | null
  readonly placeholder?: string
}) {
  const draft = useDraft(props.value, amountWording(min, refuse), props.onCommit, usePlace(props.field))
  const typing = useTyping(draft)
  return (
    <AmountLine
      {...about(props)}
      inputMode="decimal"
      placeholder={placeholder}
      data-unsaved={draft.mark}
      value={draft.text}
      error={draft.error}
      unit={unit}
      {...typing}
    />
  )
}
