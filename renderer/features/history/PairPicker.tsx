import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { RevisionLine } from '#shared/history/revision.ts'
import { t } from '#shared/text/index.ts'
import classes from './HistoryScreen.module.css'
import { sayDayOf, sayLine } from './sayLine.ts'

/** Then and now, each by its number, its day or its words. */
export function PairPicker({
  lines,
  from,
  to,
  onFrom,
  onTo,
  onSwap,
}: {
  /** Those to choose from, in ascending order; the two picked are among them. */
  readonly lines: readonly RevisionLine[]
  readonly from: number
  readonly to: number
  readonly onFrom: (number: number) => void
  readonly onTo: (number: number) => void
  readonly onSwap: () => void
}) {
  const options = lines.toReversed().map((line) => ({
    value: String(line.number),
    label: t('history.revisions.option', { number: line.number, day: sayDayOf(line), what: sayLine(line) }),
  }))
  return (
    <fieldset className={classes.pair} aria-label={t('history.pick.label')}>
      <Pick label={t('history.pick.from')} options={options} value={from} onPick={onFrom} />
      <Tooltip label={t('history.pick.swap')}>
        <ActionIcon size={36} aria-label={t('history.pick.swap')} onClick={onSwap} disabled={from === to}>
          <IconArrowsExchange size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Pick label={t('history.pick.to')} options={options} value={to} onPick={onTo} />
    </fieldset>
  )
}

function Pick({
  label,
  options,
  value,
  onPick,
}: {
  readonly label: string
  readonly options: { value: string; label: string }[]
  readonly value: number
  readonly onPick: (number: number) => void
}) {
  return (
    <div className={classes.pick}>
      <span className={classes.pickLabel} aria-hidden>
        {label}
      </span>
      <Select
        className={classes.pickSelect ?? ''}
        aria-label={label}
        data={options}
        value={String(value)}
        allowDeselect={false}
        searchable
        limit={100}
        nothingFoundMessage={t('history.pick.nothing')}
        comboboxProps={{ transitionProps: { duration: 0 }, width: 420, position: 'bottom-start' }}
        onChange={(chosen) => {
          if (chosen !== null) onPick(Number(chosen))
        }}
      />
    </div>
  )
}
