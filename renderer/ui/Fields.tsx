import { ActionIcon, Popover, Select, Text, Textarea, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type CalendarDate, formatDate, readDay } from '#shared/calendar/dates.ts'
import { language, t } from '#shared/text/index.ts'
import { readAmount, writeAmount } from './amounts.ts'
import { usePlace } from './FieldsOf.ts'
import { Key } from './Key.tsx'
import { type Commit, useDraft, type Wording } from './useDraft.ts'

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

/** Enter commits, Esc takes back what was typed and nothing else. */
const keys = (draft: Pick<Draft, 'finish' | 'forget' | 'touched'>, commits = (event: KeyboardEvent) => event.key === 'Enter') => ({
  onBlur: draft.finish,
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
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fresh) input.current?.select()
  }, [fresh])
  return (
    <TextInput
      ref={input}
      {...about(props)}
      placeholder={placeholder}
      aria-keyshortcuts={shortcut}
      rightSection={shortcut !== undefined && draft.text === '' && <Key keys={shortcut} />}
      data-unsaved={draft.mark}
      value={draft.text}
      error={draft.error}
      onChange={(event) => draft.type(event.currentTarget.value)}
      {...keys(draft, (event) => {
        if (event.key !== 'Enter') return false
        // What is typed here is committed first: commits wait for each other.
        if (event.ctrlKey || event.metaKey) queueMicrotask(() => onNext?.())
        return true
      })}
    />
  )
}

/** Several lines of text, committed on leaving and on Ctrl/Cmd+Enter. */
export function ProseField({ placeholder, maxRows = 8, ...props }: FieldProps<string> & { readonly placeholder?: string; readonly maxRows?: number }) {
  const draft = useDraft(props.value, asTyped, props.onCommit, usePlace(props.field))
  return (
    <Textarea
      {...about(props)}
      placeholder={placeholder}
      autosize
      minRows={2}
      maxRows={maxRows}
      data-unsaved={draft.mark}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      {...keys(draft, (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey))}
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
  const [open, setOpen] = useState(false)
  return (
    <TextInput
      {...about(props)}
      data-unsaved={draft.mark}
      value={draft.text}
      error={draft.error}
      onChange={(event) => draft.type(event.currentTarget.value)}
      {...keys(draft)}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" transitionProps={{ duration: 0 }} trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              size="sm"
              disabled={props.disabled ?? false}
              aria-label={t('app.field.pickDay', { field: props.label })}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={props.value}
              {...(props.value === null ? {} : { defaultDate: props.value })}
              firstDayOfWeek={1}
              weekendDays={[]}
              highlightToday
              allowDeselect={clearable}
              onChange={(value) => {
                setOpen(false)
                draft.pick(value)
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
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
  return (
    <Select
      {...about(props)}
      data={[...choices]}
      value={chosen && chosen.over === props.value ? chosen.value : props.value}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => {
        const choice = choices.find((candidate) => candidate.value === value)
        if (choice && choice.value !== props.value) void choose(choice.value)
      }}
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
  return (
    <TextInput
      {...about(props)}
      inputMode="decimal"
      placeholder={placeholder}
      data-unsaved={draft.mark}
      value={draft.text}
      error={draft.error}
      onChange={(event) => draft.type(event.currentTarget.value)}
      {...keys(draft)}
      rightSection={
        unit !== '' && (
          <Text size="xs" c="dimmed" truncate aria-hidden>
            {unit}
          </Text>
        )
      }
      rightSectionWidth={unit === '' ? undefined : Math.min(140, 16 + unit.length * 7)}
    />
  )
}
