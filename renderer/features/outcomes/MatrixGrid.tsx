import { Button, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { type FocusEvent, Fragment, type KeyboardEvent, type MouseEvent, memo, useCallback, useId, useMemo, useRef, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { Link } from '#shared/domain/link.ts'
import { all } from '#shared/domain/records.ts'
import type { ActivityMargin, OutcomeMargin } from '#shared/planning/matrix.ts'
import type { Trajectory } from '#shared/review/trajectory.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import { useLinking } from '../../ui/useLinking.ts'
import { type CellPlace, nextCell } from './gridKeys.ts'
import classes from './Matrix.module.css'
import { MatrixMargins } from './MatrixMargins.tsx'

/** So many rows are drawn at first, and with each press more. */
const page = 100

const keyOf = (activity: Id, outcome: Id) => `${activity} ${outcome}`

interface MatrixGridProps {
  readonly outcomes: readonly OutcomeMargin[]
  readonly activities: readonly ActivityMargin[]
  readonly trajectories: ReadonlyMap<Id, Trajectory>
  /** An activity was linked or unlinked here. */
  readonly onTouched: (activity: Id) => void
}

/** A row for each activity, by lane, and a column for each outcome; one cell is in the order of Tab, the others by the arrow keys. */
export function MatrixGrid({ outcomes, activities, trajectories, onTouched }: MatrixGridProps) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { link, unlink } = useLinking()
  const once = useBusy()
  const help = useId()
  const table = useRef<HTMLTableElement>(null)
  const [drawn, setDrawn] = useState(page)
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 })
  const [pointed, setPointed] = useState<string | null>(null)
  const links = useMemo(() => new Map(all(state, 'link').map((item) => [keyOf(item.activity, item.outcome), item])), [state])
  const shown = activities.slice(0, drawn)
  const current = { row: Math.min(at.row, Math.max(0, shown.length - 1)), column: Math.min(at.column, outcomes.length - 1) }
  const open = useCallback((id: Id) => session.select({ kind: 'activity', id }), [session])

  const press = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
    const [activity, outcome] = cell?.dataset['cell']?.split(' ') ?? []
    if (activity === undefined || outcome === undefined) return
    const known = links.get(keyOf(activity, outcome))
    onTouched(activity)
    void once(() => (known ? unlink(known) : link(outcome, activity)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return
    const next = nextCell(event, current, { rows: shown.length, columns: outcomes.length })
    if (next === null) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)?.focus()
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.dataset['cell'] === undefined) return
    setAt({ row: Number(target.dataset['row']), column: Number(target.dataset['column']) })
    setPointed(target.dataset['cell'])
  }

  if (shown.length === 0)
    return (
      <Text c="dimmed" px="lg">
        {t('outcomes.matrix.nothing')}
      </Text>
    )
  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table whose cells the arrow keys reach
          role="grid"
          aria-label={t('outcomes.matrix.label')}
          aria-describedby={help}
          className={classes.grid}
          onClick={press}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onMouseOver={({ target }) =>
            setPointed((target instanceof Element && target.closest<HTMLElement>('[data-cell]')?.dataset['cell']) || pointed)
          }
        >
          <thead>
            <tr>
              <th scope="col">{t('outcomes.matrix.activity')}</th>
              {outcomes.map(({ outcome: { id, title } }) => (
                <th key={id} scope="col">
                  <UnstyledButton className={classes.outcome} title={title} onClick={() => session.select({ kind: 'outcome', id })}>
                    {title}
                  </UnstyledButton>
                </th>
              ))}
              <th scope="col">{t('outcomes.matrix.serves')}</th>
            </tr>
          </thead>
          <MatrixMargins outcomes={outcomes} trajectories={trajectories} />
          <tbody>
            {shown.map((margin, row) => {
              const { lane } = margin.activity
              return (
                <Fragment key={margin.activity.id}>
                  {lane !== shown[row - 1]?.activity.lane && (
                    <tr>
                      <th scope="rowgroup" colSpan={outcomes.length + 2} className={classes.lane}>
                        {state.lane[lane]?.name ?? ''}
                      </th>
                    </tr>
                  )}
                  <Row
                    margin={margin}
                    outcomes={outcomes}
                    links={links}
                    row={row}
                    reached={row === current.row ? current.column : null}
                    onOpen={open}
                  />
                </Fragment>
              )
            })}
          </tbody>
        </table>
        {activities.length > drawn && (
          <Button variant="subtle" size="compact-sm" m="sm" onClick={() => setDrawn(drawn + page)}>
            {t('outcomes.matrix.more', { count: Math.min(page, activities.length - drawn) })}
          </Button>
        )}
      </div>
      <VisuallyHidden id={help}>{t('outcomes.matrix.help')}</VisuallyHidden>
      <p className={classes.sentence}>{sentenceOf(pointed, links, state) ?? t('outcomes.matrix.help')}</p>
    </>
  )
}

/** What the cell that is pointed at says. */
function sentenceOf(pointed: string | null, links: ReadonlyMap<string, Link>, state: ReturnType<typeof useOpen>['state']): string | null {
  const [activity = '', outcome = ''] = pointed?.split(' ') ?? []
  const titles = { activity: state.activity[activity]?.title, outcome: state.outcome[outcome]?.title }
  if (titles.activity === undefined || titles.outcome === undefined) return null
  const found = links.get(keyOf(activity, outcome))
  if (!found) return t('outcomes.matrix.notLinked', { activity: titles.activity, outcome: titles.outcome })
  return found.sentence === '' ? t('outcomes.matrix.noSentence') : found.sentence
}

interface RowProps {
  readonly margin: ActivityMargin
  readonly outcomes: readonly OutcomeMargin[]
  readonly links: ReadonlyMap<string, Link>
  readonly row: number
  /** The column of the cell that Tab reaches; null in every other row. */
  readonly reached: number | null
  readonly onOpen: (activity: Id) => void
}

const Row = memo(function Row({ margin: { activity, outcomes: served, gap, overload }, outcomes, links, row, reached, onOpen }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span className={classes.activity}>
          <StatusMark status={activity.status} word={false} />
          <UnstyledButton className={classes.title} title={activity.title} onClick={() => onOpen(activity.id)}>
            {activity.title}
          </UnstyledButton>
        </span>
      </th>
      {outcomes.map(({ outcome: { id, title } }, column) => {
        const link = links.get(keyOf(activity.id, id))
        return (
          <td key={id}>
            <button
              type="button"
              className={classes.cell}
              aria-pressed={link !== undefined}
              aria-label={t('outcomes.matrix.cell', { activity: activity.title, outcome: title })}
              {...(link && link.sentence !== '' ? { 'aria-description': link.sentence } : {})}
              tabIndex={reached === column ? 0 : -1}
              data-cell={keyOf(activity.id, id)}
              data-row={row}
              data-column={column}
            >
              {link ? '●' : '+'}
            </button>
          </td>
        )
      })}
      <td className={classes.serves} data-warns={gap || overload}>
        {gap ? t('outcomes.matrix.gapActivity') : overload ? t('outcomes.matrix.overloadActivity', { count: served.size }) : served.size}
      </td>
    </tr>
  )
})
