import { useId } from 'react'
import classes from './Choices.module.css'

/** One of a few words, all in view: a group of radio buttons in one row. Nothing need be chosen yet. */
export function Choices<T extends string | number>({
  label,
  choices,
  value,
  suggested = null,
  small = false,
  onChoose,
}: {
  /** The name of the group; it is not shown. */
  readonly label: string
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly value: T | null
  /** Marked while nothing is chosen. */
  readonly suggested?: T | null
  readonly small?: boolean
  readonly onChoose: (value: T) => void
}) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={`${classes.group} ${small ? classes.small : ''}`}>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.choice} data-suggested={value === null && choice.value === suggested}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}
