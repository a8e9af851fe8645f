import { Popover, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, type Quarter, quarterLabel, quarterOf, yearLabel } from '#shared/calendar/fiscal.ts'
import { tooMuchFrom } from '#shared/planning/stakeholders.ts'
import classes from './QuarterGrid.module.css'

/** Stands before a load that is too much at once. */
export const overSign = '▲'

/** How deep a load is coloured. */
export const toneOf = (load: number): GridCell['tone'] => (load >= tooMuchFrom ? 3 : load > tooMuchFrom / 2 ? 2 : load > 0 ? 1 : 0)

export interface GridCell {
  /** What it says in full, where its row and its quarter are not seen. */
  readonly name: string
  readonly content: ReactNode
  /** How deep it is coloured; 3 is too much and is to be said by a sign and a word as well. */
  readonly tone: 0 | 1 | 2 | 3
  readonly outside?: boolean
  /** What it opens; null where there is nothing to tell. */
  readonly details: { readonly title: string; readonly content: (close: () => void) => ReactNode } | null
}

export interface GridRow {
  readonly key: string
  readonly head: ReactNode
  readonly headName: string
  readonly selected?: boolean
  readonly onHead: () => void
  /** Before the button of the head, and under it. */
  readonly beside?: ReactNode
  readonly note?: ReactNode
  readonly cells: readonly GridCell[]
}

/** A place in the grid: the row and the column, of which 0 is the head of the row. */
interface At {
  readonly row: number
  readonly column: number
}

const step: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
}

const within = (value: number, most: number) => Math.max(0, Math.min(most, value))

/**
 * A table of rows by quarters that scrolls under its heads. It is one stop of the Tab key; the arrow keys go from cell
 * to cell, Home and End to the ends of the row, and Enter opens what is behind a cell.
 */
export function QuarterGrid({
  name,
  corner,
  calendar,
  quarters,
  today,
  rows,
}: {
  readonly name: string
  readonly corner: string
  readonly calendar: FiscalCalendar
  readonly quarters: readonly Quarter[]
  readonly today: CalendarDate
  readonly rows: readonly GridRow[]
}) {
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const [opened, setOpened] = useState<string | null>(null)
  const place = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, quarters.length) }
  const element = ({ row, column }: At) => table.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)

  const onKeyDown = (event: KeyboardEvent) => {
    // What was opened just now does not have the keyboard yet.
    if (event.key === 'Escape') setOpened(null)
    const [rowStep, columnStep] = step[event.key] ?? []
    // What is behind a cell, and what stands beside a head, has its own keys.
    if (
      rowStep === undefined ||
      columnStep === undefined ||
      !(event.target instanceof HTMLElement) ||
      event.target.dataset['at'] === undefined
    )
      return
    const next = { row: within(place.row + rowStep, rows.length - 1), column: within(place.column + columnStep, quarters.length) }
    event.preventDefault()
    setAt(next)
    element(next)?.focus()
  }
  const stop = (row: number, column: number) => ({
    'data-at': `${row}:${column}`,
    tabIndex: place.row === row && place.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  })
  const close = (where: At) => {
    setOpened(null)
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.closest('[data-behind-cell]')) element(where)?.focus()
  }
  const isFirst = quarters.map(
    (quarter, index) => index === 0 || yearLabel(calendar, quarter) !== yearLabel(calendar, quarters[index - 1] ?? quarter),
  )
  const years = quarters.filter((_, index) => isFirst[index])
  const yearOf = (quarter: Quarter) => yearLabel(calendar, quarter)

  return (
    // A part that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={name} tabIndex={0} className={classes.region}>
      {/* A table to read, and a grid to go through: that is what ARIA's grid pattern asks for. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={table} role="grid" aria-label={name} className={classes.table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes.corner}>
              {corner}
            </th>
            {years.map((first) => (
              <th
                key={first}
                scope="colgroup"
                colSpan={quarters.filter((quarter) => yearOf(quarter) === yearOf(first)).length}
                className={`${classes.year} ${classes.first}`}
              >
                {yearOf(first)}
              </th>
            ))}
          </tr>
          <tr>
            {quarters.map((quarter, index) => (
              <th
                key={quarter}
                scope="col"
                className={`${isFirst[index] ? classes.first : ''} ${quarter === quarterOf(calendar, today) ? classes.now : ''}`}
                aria-label={quarterLabel(calendar, quarter)}
                {...(quarter === quarterOf(calendar, today) && { 'aria-current': 'date' as const })}
              >
                {quarterLabel(calendar, quarter).replace(`${yearOf(quarter)} `, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row" className={classes.head}>
                <div className={classes.headLine}>
                  {row.beside}
                  <div className={classes.headText}>
                    <UnstyledButton
                      className={classes.headButton}
                      aria-label={row.headName}
                      {...(row.selected !== undefined && { 'aria-pressed': row.selected })}
                      onClick={row.onHead}
                      {...stop(rowIndex, 0)}
                    >
                      {row.head}
                    </UnstyledButton>
                    {row.note}
                  </div>
                </div>
              </th>
              {row.cells.map((cell, index) => {
                const key = `${row.key} ${quarters[index]}`
                const where = { row: rowIndex, column: index + 1 }
                const looks = {
                  className: `${classes.cell} ${isFirst[index] ? classes.first : ''}`,
                  'data-tone': cell.tone,
                  'data-outside': cell.outside === true,
                }
                const { details } = cell
                if (details === null)
                  return (
                    <td key={key} {...looks} aria-label={cell.name} {...stop(where.row, where.column)}>
                      {cell.content}
                    </td>
                  )
                return (
                  <td key={key} {...looks}>
                    <UnstyledButton
                      className={classes.inner}
                      aria-haspopup="dialog"
                      aria-expanded={opened === key}
                      onClick={() => setOpened(opened === key ? null : key)}
                      {...stop(where.row, where.column)}
                    >
                      <VisuallyHidden>{cell.name}</VisuallyHidden>
                      <span className={classes.content} aria-hidden>
                        {cell.content}
                      </span>
                    </UnstyledButton>
                    {opened === key && <Behind details={details} onClose={() => close(where)} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is behind a cell, under it. */
function Behind({ details, onClose }: { readonly details: NonNullable<GridCell['details']>; readonly onClose: () => void }) {
  return (
    <Popover
      opened
      position="bottom"
      width={360}
      withArrow
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
      onChange={(open) => !open && onClose()}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={details.title} data-behind-cell className={classes.details ?? ''}>
        {details.content(onClose)}
      </Popover.Dropdown>
    </Popover>
  )
}
