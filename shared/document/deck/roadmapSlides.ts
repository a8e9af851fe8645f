import { formatDate } from '../../calendar/dates.ts'
import { quarterLabel, quarterOf } from '../../calendar/fiscal.ts'
import { horizonDays } from '../../calendar/horizon.ts'
import { inOrder, roadmapOf, type State } from '../../domain/records.ts'
import { lastTime, liveCount, type Stop } from '../../review/lastTime.ts'
import { sayStopAlone } from '../../review/sayLastTime.ts'
import { language, t } from '../../text/index.ts'
import type { DeckGiven } from './given.ts'
import { slidePalette as palette } from './look.ts'
import { type MakeSlides, roomy } from './making.ts'
import { setTimeline } from './timeline.ts'
import { changeWindow, windowOf } from './window.ts'

/** The name, the purpose and the horizon. */
export function purposeSlides(make: MakeSlides, { now, review, baseline }: DeckGiven): void {
  const { name, unit, purpose, horizon, calendar } = roadmapOf(now)
  const { start, finish } = horizonDays(calendar, horizon)
  make.slides(
    {
      section: 'purpose',
      key: 'purpose',
      title: name,
      instead: t('slides.purpose.title'),
      notes: [t('review.days', { start: date(start), finish: date(finish) }), review?.against ?? ''].filter(Boolean),
    },
    (flow, { body }) => {
      flow.text([
        { text: unit, colour: palette.ink2 },
        { text: purpose.trim() === '' ? t('slides.purpose.none') : purpose, before: unit === '' ? 0 : body * 0.6 },
      ])
      flow.gap(body * 1.4)
      flow.beside([
        figure(
          t('slides.purpose.years', { count: horizon.years }),
          t('lookAhead.horizonSpan', {
            start: quarterLabel(calendar, horizon.start),
            finish: quarterLabel(calendar, quarterOf(calendar, finish)),
          }),
          body,
        ),
        figure(String(inOrder(now, 'outcome').length), t('slides.purpose.outcomes', { count: inOrder(now, 'outcome').length }), body),
        figure(String(liveCount(now)), t('slides.purpose.activities', { count: liveCount(now) }), body),
      ])
      flow.text([{ text: review ? review.title : t('slides.noReview', { number: baseline.number }), colour: palette.ink2 }])
    },
    roomy,
  )
}

const date = (day: string) => formatDate(day, language())

const figure = (value: string, label: string, body: number) => [
  { text: value, size: body * 2, weight: 'semibold' as const, colour: palette.accent },
  { text: label, colour: palette.ink2 },
]

/** The roadmap as it was last signed, if anything was planned then, what changed, one after the other, and the roadmap with all of it. */
export function lastTimeSlides(make: MakeSlides, given: DeckGiven): void {
  const { baseline, now, review } = given
  const title = baseline.isNow
    ? t('slides.lastTime.asItIs')
    : baseline.signed === null
      ? t('slides.lastTime.atRevision', { number: baseline.number })
      : t('slides.lastTime.signed', { quarter: baseline.signed })
  if (baseline.isNow || liveCount(baseline.state) > 0) planSlide(make, given, baseline.state, 'last time', title)
  if (baseline.isNow) return
  const stops = lastTime(baseline.state, now)
  for (const stop of stops) if (stop.kind !== 'baseline') changeSlide(make, given, stop)
  if (stops.length === 1)
    make.slides(
      { section: 'last time', key: 'last time:same', title: t('slides.lastTime.same'), instead: t('slides.lastTime.same'), notes: [] },
      (flow) => flow.text([{ text: t('slides.lastTime.sameText', { number: baseline.number }) }]),
    )
  else planSlide(make, given, now, 'last time:now', t(review?.signed ? 'slides.lastTime.asSigned' : 'slides.lastTime.asItIs'))
}

/** A plan in the reviewed quarter and those after it. */
function planSlide(make: MakeSlides, { reviewed, today }: DeckGiven, state: State, key: string, title: string): void {
  const { calendar } = roadmapOf(state)
  const seen = windowOf(state, reviewed, today)
  make.slides({ section: 'last time', key, title, instead: title, notes: [] }, (flow) => {
    if (seen.lanes.length === 0) flow.text([{ text: t('slides.lastTime.nothingRuns') }])
    else setTimeline(flow, { ...seen, calendar, ghosts: null })
    flow.gap(flow.look.body * 0.4)
    flow.text([{ text: seen.outside, colour: palette.ink2 }])
  })
}

function changeSlide(make: MakeSlides, { now, today }: DeckGiven, stop: Stop): void {
  const { calendar } = roadmapOf(now)
  const { kind, activities, outcome, state } = stop
  if (kind === 'baseline') return
  const only = activities.length === 1 ? activities[0] : undefined
  const title = only?.title ?? t(`slides.change.${kind}`, { count: kind === 'others' ? stop.others : activities.length })
  const notes = only ? [only.after?.description ?? only.before?.description ?? ''].filter(Boolean) : []
  const key = only ? `change:${only.id}` : `changes:${kind}`
  make.slides(
    { section: 'last time', key, title, instead: t(`slides.change.${kind}`, { count: 1 }), notes },
    (flow, { body }, { beside }) => {
      flow.text([
        { text: sayStopAlone(stop, calendar), size: body * 1.15 },
        { text: outcome ? t('lastTime.under', { outcome: outcome.title }) : '', colour: palette.ink2, before: body * 0.3 },
      ])
      if (activities.length === 0) return
      flow.gap(body)
      const seen = changeWindow(state, activities, today, beside)
      const hasGhost = seen.lanes.some(({ rows }) => rows.some(({ ghost }) => ghost !== null))
      setTimeline(flow, { ...seen, calendar, ghosts: hasGhost ? t('slides.ghost') : null })
    },
    [{ scale: 1.25, beside: 5 }, ...[5, 3, 1, 0].map((others) => ({ scale: 1, beside: others }))],
  )
}
