import { type KeyboardEvent, useId } from 'react'
import classes from './Choices.module.css'
import { Key } from './Key.tsx'

/** The way an arrow key leads in a row of choices. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Leads from one choice to the next without choosing it; Enter chooses, as Space does by itself. */
function passBy(event: KeyboardEvent<HTMLElement>) {
  const inputs = [...event.currentTarget.querySelectorAll('input')]
  const at = inputs.findIndex((input) => input === event.target)
  const step = steps[event.key]
  if (at === -1 || event.ctrlKey || event.metaKey || event.altKey || (step === undefined && event.key !== 'Enter')) return
  event.preventDefault()
  if (step === undefined) inputs[at]?.click()
  else inputs[(at + step + inputs.length) % inputs.length]?.focus()
}

/** One of a few words, all in view: a group of radio buttons in one row. Nothing need be chosen yet. */
export function Choices<T extends string | number>({
  label,
  choices,
  value,
  suggested = null,
  small = false,
  byPress = false,
  reachable = true,
  onChoose,
}: {
  /** The name of the group; it is not shown. */
  readonly label: string
  /** With the key that chooses it from around the group, where there is one. */
  readonly choices: readonly { readonly value: T; readonly label: string; readonly keys?: string }[]
  readonly value: T | null
  /** Marked while nothing is chosen. */
  readonly suggested?: T | null
  readonly small?: boolean
  /** Arrow keys only lead to a choice, Space or Enter makes it: where each is kept at once and one is not to be made in passing. */
  readonly byPress?: boolean
  /** By Tab. */
  readonly reachable?: boolean
  readonly onChoose: (value: T) => void
}) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`${classes.group} ${small ? classes.small : ''}`}
      {...(byPress && { onKeyDown: passBy })}
    >
      {choices.map((choice) => (
        <label key={choice.value} className={classes.choice} data-suggested={value === null && choice.value === suggested}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            tabIndex={reachable ? undefined : -1}
            aria-keyshortcuts={choice.keys}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
          {choice.keys !== undefined && <Key keys={choice.keys} />}
        </label>
      ))}
    </div>
  )
}
