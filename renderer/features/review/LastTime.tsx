import { ActionIcon, Button, Select, Text } from '@mantine/core'
import { useHotkeys, useReducedMotion } from '@mantine/hooks'
import {
  IconArrowRight,
  IconCheck,
  IconHistory,
  IconPencil,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconPlus,
  IconX,
} from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { firstPlans, signAction } from '#shared/review/baseline.ts'
import { chooseBaseline, isAnswered } from '#shared/review/opening.ts'
import { lastTime, liveCount, type Stop } from '#shared/review/lastTime.ts'
import { sayStop } from '#shared/review/sayLastTime.ts'
import { stageDays, stageLanes, stopRows } from '#shared/timeline/lastTimeRows.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSession } from '../../session/useSession.ts'
import { drawRows } from '../../timeline/draw.ts'
import { Timeline } from '../../timeline/Timeline.tsx'
import { unlessTyping } from '../../ui/typing.ts'
import { unavailable } from '../../ui/unavailable.ts'
import classes from './LastTime.module.css'
import { usePerform, useReviewing } from './reviewing.ts'

/** A change stays for so long while it plays, long enough to be read out; bars slide for a part of that: milliseconds. */
const stay = 3000
const slide = 700

const noWarnings = new Map<string, string>()

/** The roadmap as it was seen at the last review, and change by change how it came to what it is now. */
export function LastTime() {
  const { baseline, now, calendar, review, goTo } = useReviewing()
  const { stops, days, lanes } = useMemo(() => {
    const found = lastTime(baseline, now)
    const shown = stageDays(calendar, review.quarter, found)
    return { stops: found, days: shown, lanes: stageLanes(found, shown) }
  }, [baseline, now, calendar, review.quarter])
  const still = useReducedMotion(false, { getInitialValueInEffect: false })
  const [wanted, setPlace] = useState(0)
  const [playing, setPlaying] = useState(false)
  const last = stops.length - 1
  const place = Math.min(wanted, last)
  const stop = stops[place]
  const before = stops[Math.max(0, place - 1)]

  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      if (place < last) setPlace(place + 1)
      if (place + 1 >= last) setPlaying(false)
    }, stay)
    return () => clearTimeout(timer)
  }, [playing, place, last])

  const [arrived, setArrived] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setArrived(place), slide)
    return () => clearTimeout(timer)
  }, [place])

  const step = (by: number) => {
    setPlaying(false)
    setPlace(Math.min(Math.max(place + by, 0), last))
  }
  const play = () => {
    if (!playing && place === last) setPlace(0)
    setPlaying(!playing && last > 0)
  }
  const stepping = (by: number) => (event: KeyboardEvent) => {
    // On a bar the arrows lead to other bars.
    if (!event.defaultPrevented) unlessTyping(event, () => step(by))
  }
  useHotkeys(
    [
      ['ArrowRight', stepping(1), { preventDefault: false }],
      ['ArrowLeft', stepping(-1), { preventDefault: false }],
      // What a clicker sends.
      ['PageDown', stepping(1), { preventDefault: false }],
      ['PageUp', stepping(-1), { preventDefault: false }],
      [
        'Space',
        (event) => {
          const isButton = event.target instanceof Element && event.target.closest('button, [role="button"]') !== null
          if (!event.defaultPrevented && !isButton) unlessTyping(event, play)
        },
        { preventDefault: false },
      ],
    ],
    [],
  )
  if (!stop || !before) return null
  return (
    <>
      <div className={classes.lead}>
        <Lead />
        <Button rightSection={<IconArrowRight size={16} />} onClick={() => goTo('look back')}>
          {t('lastTime.onward')}
        </Button>
      </div>
      <div className={classes.stage} data-sliding={arrived !== place && !still && place > 0}>
        <div className={classes.told}>
          <output className={classes.sentence}>
            <KindMark kind={stop.kind} />
            <span>{sayPicture(stop, last, calendar)}</span>
            {stop.outcome && (
              <Text size="sm" c="dimmed">
                {t('lastTime.under', { outcome: stop.outcome.title })}
              </Text>
            )}
          </output>
          {last > 0 && (
            <div role="group" aria-label={t('lastTime.controls')} className={classes.controls}>
              <span className={classes.place}>{t('lastTime.place', { place: place + 1, of: stops.length })}</span>
              <ActionIcon size={36} aria-label={t('lastTime.previous')} {...unavailable(place === 0)} onClick={() => step(-1)}>
                <IconPlayerSkipBackFilled size={18} />
              </ActionIcon>
              <ActionIcon
                size={36}
                variant="filled"
                color="petrol"
                aria-label={t(playing ? 'lastTime.pause' : 'lastTime.play')}
                onClick={play}
              >
                {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
              </ActionIcon>
              <ActionIcon size={36} aria-label={t('lastTime.next')} {...unavailable(place === last)} onClick={() => step(1)}>
                <IconPlayerSkipForwardFilled size={18} />
              </ActionIcon>
            </div>
          )}
        </div>
        <div className={classes.way} aria-hidden>
          {stops.map((each, index) => (
            <i key={each.activities[0]?.id ?? each.kind} data-kind={each.kind} data-past={index <= place} />
          ))}
        </div>
        <Picture stop={stop} before={before} days={days} lanes={lanes} slide={still ? 0 : slide} />
      </div>
      {last > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('lastTime.keys')}
        </Text>
      )}
    </>
  )
}

/** What was seen, where and when. */
function Lead() {
  const { review, frozen } = useReviewing()
  const { lines } = useOpen()
  const line = lines.find(({ number }) => number === review.baseline)
  const date = line ? formatDate(line.asOf, language()) : '–'
  const isSigned = line?.kind === 'review' && line.action === signAction
  const begun = lines[0]?.asOf ?? review.quarter
  return (
    <div>
      <Text size="sm" c="dimmed">
        {frozen
          ? t('lastTime.leadSigned', { date })
          : isSigned
            ? t('lastTime.lead', { date, quarter: line.subject })
            : !line || line.asOf < review.quarter
              ? t('lastTime.leadFirst', { date })
              : t(begun < review.quarter ? 'lastTime.leadEmpty' : 'lastTime.leadBegan', { date, begun: formatDate(begun, language()) })}
      </Text>
      <FirstPlan />
    </div>
  )
}

/** Of a roadmap that had no plan before the quarter: which day's plan the review compares with, while nothing was answered. */
function FirstPlan() {
  const { review, label, now, frozen } = useReviewing()
  const perform = usePerform()
  const { lines } = useOpen()
  const baseline = lines.find(({ number }) => number === review.baseline)
  const days = baseline && baseline.asOf >= review.quarter ? firstPlans(lines, 1).filter(({ asOf }) => asOf >= review.quarter) : []
  if (frozen || days.length < 2 || isAnswered(now, review.id)) return null
  return (
    <Select
      size="xs"
      mt="xs"
      w={320}
      allowDeselect={false}
      label={t('lastTime.choose')}
      data={days.map(({ number, asOf }) => ({
        value: String(number),
        label: t('lastTime.plannedBy', { date: formatDate(asOf, language()) }),
      }))}
      value={String(review.baseline)}
      onChange={(number) =>
        number !== null && void perform('choose-baseline', label, (state) => chooseBaseline(state, review.id, Number(number)))
      }
    />
  )
}

function sayPicture(stop: Stop, last: number, calendar: FiscalCalendar): string {
  if (stop.kind !== 'baseline') return sayStop(stop, calendar)
  const was = t('lastTime.baseline', { count: liveCount(stop.state) })
  return last === 0 ? `${was}. ${t('lastTime.nothing')}` : was
}

const icons = {
  baseline: IconHistory,
  delivered: IconCheck,
  moved: IconArrowRight,
  dropped: IconX,
  added: IconPlus,
  changed: IconPencil,
  others: IconPencil,
} as const

function KindMark({ kind }: Pick<Stop, 'kind'>) {
  const Icon = icons[kind]
  return (
    <span className={classes.kind} data-kind={kind}>
      <Icon size={18} aria-hidden />
      {t(`lastTime.kind.${kind}`)}
    </span>
  )
}

/** The roadmap in lanes; what the stop tells is marked, and outlined where it was. */
function Picture({
  stop,
  before,
  days,
  lanes,
  slide: sliding,
}: {
  readonly stop: Stop
  readonly before: Stop
  readonly days: ReturnType<typeof stageDays>
  readonly lanes: ReadonlySet<string>
  readonly slide: number
}) {
  const today = useSession((state) => state.today)
  const { calendar } = useReviewing()
  const { drawn, selected } = useMemo(() => {
    const rows = stopRows(stop, before.state, lanes)
    const told = new Set(stop.activities.map(({ id }) => id))
    return {
      drawn: drawRows(rows, { calendar, colourBy: 'status', warnings: noWarnings, movable: false, lanes: false, untitled: '' }),
      selected: rows.bars.flatMap(({ key, activity }) => (told.has(activity) ? [key] : [])),
    }
  }, [stop, before, lanes, calendar])
  const axis = useMemo(() => ({ calendar, horizon: roadmapOf(stop.state).horizon, today }), [calendar, stop, today])
  return (
    <div className={classes.picture}>
      <Timeline
        drawn={drawn}
        axis={axis}
        zoom="all"
        days={days}
        slide={sliding}
        label={t('lastTime.timeline')}
        help={t('lastTime.help')}
        selected={selected}
      />
    </div>
  )
}
