import { Button, Text, UnstyledButton } from '@mantine/core'
import { type CSSProperties, useMemo } from 'react'
import { addDays, addMonths, type CalendarDate, daysBetween, formatDate, startOfMonth } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf, quartersIn } from '#shared/calendar/fiscal.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import { type Axis, axisOver } from '#shared/document/axis.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { inOrder, roadmapOf } from '#shared/domain/records.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add } from '#shared/planning/records.ts'
import { sayJoint } from '#shared/planning/sayPlanning.ts'
import { isCut, type Joint, newLearning, type Thread, type Threads, threads } from '#shared/planning/threads.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Legend } from './Legend.tsx'
import classes from './ThreadsView.module.css'

/** From experiment to rollout across the years: each thread with what was found at its joints, and where it broke. */
export function ThreadsView() {
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const { calendar, horizon } = roadmapOf(state)
  const found = useMemo(() => threads(state), [state])
  const axis = useMemo(() => {
    const stages = found.threads.flatMap((thread) => thread.stages)
    const covered = horizonDays(calendar, horizon)
    const first = stages.reduce((least, { start }) => (start < least ? start : least), covered.start)
    const last = stages.reduce((most, { finish }) => (finish > most ? finish : most), covered.finish)
    return axisOver(calendar, quartersIn(calendar, first, last), today)
  }, [found, calendar, horizon, today])
  if (found.threads.length === 0)
    return (
      <div className={classes.view}>
        <NoThread found={found} />
      </div>
    )
  const broken = found.threads.filter((thread) => thread.broken).length
  const counts = [
    t('planning.threads.count', { count: found.threads.length }),
    ...(broken > 0 ? [t('planning.threads.broken', { count: broken })] : []),
  ]
  return (
    <>
      <div className={classes.view}>
        <Text size="sm" c="dimmed" className={classes.lead}>
          {t('planning.threads.lead')} <span className="figures">{counts.join(', ')}.</span>
        </Text>
        <div className={classes.drawing}>
          <Quarters axis={axis} />
          <ol className={classes.threads} aria-label={t('planning.threads.list')}>
            {found.threads.map((thread) => (
              <ThreadRow key={thread.key} thread={thread} axis={axis} calendar={calendar} />
            ))}
          </ol>
        </div>
        <Rest found={found} />
      </div>
      <Legend colourBy="kind" />
    </>
  )
}

function Quarters({ axis }: { readonly axis: Axis }) {
  return (
    <div className={classes.axis} aria-hidden>
      {axis.years.map(({ label, start, from, to }) => (
        <span key={start} className={classes.year} style={stretch(from, to)}>
          {label}
        </span>
      ))}
      {axis.quarters.map(({ quarter, short, from, to }) => (
        <span key={quarter} className={classes.quarter} style={stretch(from, to)}>
          {axis.quarters.length <= 32 && short}
        </span>
      ))}
      {axis.today && <span className={classes.today} style={{ insetInlineStart: percent(axis.today.at) }} title={t('roadmap.today')} />}
    </div>
  )
}

function ThreadRow({ thread, axis, calendar }: { readonly thread: Thread; readonly axis: Axis; readonly calendar: FiscalCalendar }) {
  const { stages, joints, broken } = thread
  const cutAt = joints.findIndex(isCut)
  return (
    <li
      className={classes.thread}
      data-broken={broken}
      aria-label={t('planning.threads.thread', { first: stages[0]?.title ?? '', last: stages.at(-1)?.title ?? '' })}
    >
      <ol className={classes.stages}>
        {stages.map((stage, place) => (
          <Stage
            key={stage.id}
            stage={stage}
            before={stages[place - 1] ?? null}
            holds={joints[place - 1] ?? null}
            joint={joints[place] ?? null}
            lost={cutAt !== -1 && place > cutAt}
            axis={axis}
            calendar={calendar}
          />
        ))}
      </ol>
    </li>
  )
}

/** One activity of a thread, the line that comes down to it from the one before, and what holds it to the next. */
function Stage({
  stage,
  before,
  holds,
  joint,
  lost,
  axis,
  calendar,
}: {
  readonly stage: Activity
  readonly before: Activity | null
  readonly holds: Joint | null
  readonly joint: Joint | null
  /** What it is built upon has broken away. */
  readonly lost: boolean
  readonly axis: Axis
  readonly calendar: FiscalCalendar
}) {
  const session = useSessionActions()
  const selected = useSession(({ selection }) => selection?.kind === 'activity' && selection.id === stage.id)
  const { id, title, kind, status, start, finish } = stage
  const from = at(axis, start)
  const to = at(axis, addDays(finish, 1))
  const quarters = [...new Set([start, finish].map((day) => quarterLabel(calendar, quarterOf(calendar, day))))]
  const said = joint && sayJoint(joint, stage)
  const about = t('planning.threads.about', {
    kind: t(`domain.kind.${kind}`),
    status: t(`domain.status.${status}`),
    start: formatDate(start, language()),
    finish: formatDate(finish, language()),
    quarters: quarters.join(' – '),
  })
  return (
    <li className={classes.stage}>
      {before && holds && <Line from={at(axis, addDays(before.finish, 1))} to={from} joint={holds} />}
      <UnstyledButton
        className={classes.place}
        data-side={1 - to >= 0.3 ? 'after' : from >= 0.3 ? 'before' : 'on'}
        style={stretch(from, to)}
        aria-pressed={selected}
        aria-label={[title, said, about].filter((part) => part !== null).join('. ')}
        onClick={() => session.select({ kind: 'activity', id })}
      >
        <span className={classes.bar} data-tone={kind} data-lost={lost} data-sign={t(`domain.kindSign.${kind}`)} aria-hidden />
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>{' '}
          {joint && (
            <span className={classes.joint} data-joint={joint} data-sign={t(`planning.jointSign.${joint}`)}>
              {said}
            </span>
          )}
        </span>
      </UnstyledButton>
    </li>
  )
}

/** From the end of the stage before, or where this one starts if that is sooner, down to this one; cut where it broke. */
function Line({ from, to, joint }: { readonly from: number; readonly to: number; readonly joint: Joint }) {
  const early = to < from
  return (
    <span className={classes.line} data-joint={joint} data-early={early} style={early ? stretch(to, to) : stretch(from, to)} aria-hidden>
      <span className={classes.sign}>{t(`planning.jointSign.${joint}`)}</span>
    </span>
  )
}

/** What is in no thread, quietly: how many, and on demand which. */
function Rest({ found }: { readonly found: Threads }) {
  return (
    <div className={classes.rest}>
      {found.withoutSequel.length > 0 && (
        <Named title={t('planning.threads.withoutSequel', { count: found.withoutSequel.length })} activities={found.withoutSequel} />
      )}
      {found.withoutExperiment.length > 0 && (
        <Named
          title={t('planning.threads.withoutExperiment', { count: found.withoutExperiment.length })}
          activities={found.withoutExperiment}
        />
      )}
    </div>
  )
}

function Named({ title, activities }: { readonly title: string; readonly activities: readonly Activity[] }) {
  const session = useSessionActions()
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {activities.map((activity) => (
          <li key={activity.id}>
            <UnstyledButton className={classes.open} onClick={() => session.select({ kind: 'activity', id: activity.id })}>
              {activity.title}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a thread is, and the first step to one: an experiment that is there, or a new one. */
function NoThread({ found }: { readonly found: Threads }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const [experiment] = found.withoutSequel
  const lane = inOrder(state, 'lane')[0]
  const begin = async () => {
    if (!lane) return
    const id = newId()
    const title = t('planning.threads.newExperiment')
    const start = startOfMonth(addMonths(today, 1))
    const made = newActivity({
      id,
      title,
      lane: lane.id,
      kind: 'experiment',
      start,
      finish: addDays(addMonths(start, 3), -1),
      learning: newLearning(),
    })
    if (await session.perform({ action: 'add', subject: title, changes: () => add('activity', made) }))
      session.select({ kind: 'activity', id, fresh: true })
  }
  return (
    <Empty
      help="principle/5"
      title={t('planning.threads.empty.title')}
      action={
        experiment ? (
          <Button onClick={() => session.select({ kind: 'activity', id: experiment.id })}>
            {t('planning.threads.empty.open', { title: experiment.title })}
          </Button>
        ) : (
          lane && <Button onClick={() => void begin()}>{t('planning.threads.empty.add')}</Button>
        )
      }
    >
      {t('planning.threads.empty.text')}
    </Empty>
  )
}

/** Where the morning of a day lies, as a fraction of the axis. */
const at = ({ start, finish }: Axis, day: CalendarDate) => daysBetween(start, day) / (daysBetween(start, finish) + 1)
const percent = (fraction: number) => `${fraction * 100}%`
const stretch = (from: number, to: number): CSSProperties => ({ insetInlineStart: percent(from), inlineSize: percent(to - from) })
