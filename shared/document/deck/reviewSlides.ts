import { t } from '../../text/index.ts'
import type { LookBackEntry } from '../review/lookBackPart.ts'
import type { ReviewDocument } from '../reviewDocument.ts'
import type { Words } from './flow.ts'
import { type Look, slidePalette as palette } from './look.ts'
import { type MakeSlides, named, roomy, roomyTable, said } from './making.ts'
import { disagreementSlides, outcomeSlides } from './outcomeSlides.ts'
import { verdictSign } from './verdicts.ts'

/** The slides of a review, from what was promised to what was decided. */
export function reviewSlides(make: MakeSlides, review: ReviewDocument): void {
  lookBackSlides(make, review)
  outcomeSlides(make, review)
  disagreementSlides(make, review)
  lessonSlides(make, review)
  aheadSlides(make, review)
  decisionSlides(make, review)
}

/** More rows than these nobody follows: what went as promised is then counted. */
const mostListed = 48
const mostNamed = 12

function lookBackSlides(make: MakeSlides, { figures, lookBack, quarter }: ReviewDocument): void {
  const { promised, added, earlier } = lookBack
  make.slides(
    named('look back', 'look back', t('slides.lookBack.title', { quarter }), [figures.withAddenda].filter(Boolean)),
    (flow, look) => {
      if (promised.length === 0 && added.length === 0)
        return flow.text([{ text: t('review.lookBack.nothingPromised') }, { text: t('review.lookBack.nothingAdded') }])
      flow.beside([
        [
          { text: figures.share, size: look.figure, weight: 'semibold', colour: palette.accent },
          { text: figures.name, colour: palette.ink2 },
        ],
        ...counted(figures, look),
      ])
      flow.text([
        { text: figures.said, colour: palette.ink2 },
        { text: figures.withAddenda, colour: palette.ink2 },
      ])
    },
    roomy,
  )
  const isMany = promised.length > mostListed
  const listed = isMany ? promised.filter(({ verdict }) => verdict !== 'delivered') : promised
  list(
    make,
    'look back:promised',
    t('review.lookBack.promised'),
    listed,
    isMany ? t('slides.lookBack.delivered', { count: promised.length - listed.length }) : '',
  )
  list(make, 'look back:added', t('slides.lookBack.added'), added, '')
  if (earlier.length > 0)
    make.slides(
      named('look back', 'look back:earlier', t('slides.lookBack.earlier')),
      (flow) =>
        flow.records({
          label: t('slides.lookBack.earlier'),
          columns: [
            { head: t('slides.column.activity'), share: 5 },
            { head: t('slides.column.deliveredIn'), share: 2 },
            { head: t('slides.column.used'), share: 2 },
          ],
          rows: earlier.map(({ title, deliveredIn, adoptionWord }) => [
            { text: title, weight: 'semibold' },
            { text: deliveredIn },
            { text: adoptionWord || t('review.lookBack.notAsked') },
          ]),
        }),
      roomyTable(make.look),
    )
}

const counted = (figures: ReviewDocument['figures'], look: Look): Words[][] =>
  (['promised', 'delivered', 'moved', 'dropped', 'added', 'open'] as const)
    .filter((name) => name !== 'open' || figures.open > 0)
    .map((name) => [
      { text: String(figures[name]), size: look.figure, weight: 'semibold' },
      { text: t(`review.figure.${name}`), colour: palette.ink2 },
    ])

function list(make: MakeSlides, key: string, title: string, entries: readonly LookBackEntry[], besides: string): void {
  if (entries.length === 0 && besides === '') return
  make.slides(
    named('look back', key, title, entries.flatMap(reasons)),
    (flow, { body }) => {
      flow.text([{ text: besides }])
      flow.gap(body * 0.6)
      flow.records({
        label: title,
        columns: [
          { head: t('slides.column.activity'), share: 32 },
          { head: t('slides.column.promised'), share: 17 },
          { head: t('slides.column.now'), share: 17 },
          { head: t('slides.column.verdict'), share: 16 },
          { head: t('slides.column.why'), share: 22 },
        ],
        rows: entries.map(({ title: name, verdict, verdictWord, promised, actual, slip, listedReason, reason, adoptionWord }) => [
          { text: name, weight: 'semibold' },
          { text: promised },
          { text: slip ? `${actual}, ${slip}` : actual },
          { text: verdictWord, sign: verdictSign(verdict, body) },
          { text: [listedReason || reason, adoptionWord].filter(Boolean).join('. ') },
        ]),
      })
    },
    roomyTable(make.look),
  )
}

/** What was said in one's own words stays with the presenter where a reason of the list is shown. */
const reasons = ({ title, renamed, listedReason, reason }: LookBackEntry): string[] => [
  ...(listedReason && reason ? [t('slides.lookBack.reason', { title, reason })] : []),
  ...(renamed ? [t('slides.lookBack.renamed', { title, renamed })] : []),
]

function lessonSlides(make: MakeSlides, { lessons: { entries, judged } }: ReviewDocument): void {
  const section = 'lessons'
  if (entries.length === 0 && judged.length === 0)
    return make.slides(named(section, 'lessons', t('slides.lessons.title')), (flow) => flow.text([{ text: t('slides.lessons.none') }]))
  for (const { id, title, cause, change, about, foundIn, isNew, decidedWord, because, changed } of entries)
    make.slides(
      {
        section,
        key: `lesson:${id}`,
        title,
        instead: t('slides.lessons.one'),
        notes: [isNew ? t('slides.lessons.isNew') : t('lessons.foundIn', { quarter: foundIn })],
      },
      (flow, { body }) => {
        flow.text([
          { text: isNew ? t('slides.lessons.isNew') : t('lessons.foundIn', { quarter: foundIn }), colour: palette.ink2 },
          { text: about ? t('slides.lessons.from', { about }) : '', colour: palette.ink2 },
        ])
        if (cause) said(flow, t('lessons.cause'), cause)
        if (change) said(flow, t('lessons.change'), change)
        flow.text([
          { text: decidedWord, weight: 'semibold', before: body },
          { text: because },
          ...changed.map((text) => ({ text, before: body * 0.2 })),
        ])
      },
      roomy,
    )
  if (judged.length > 0)
    make.slides(
      named(section, 'lessons:judged', t('review.lessons.judge.title')),
      (flow) =>
        flow.records({
          label: t('review.lessons.judge.title'),
          columns: [
            { head: t('slides.column.lesson'), share: 35 },
            { head: t('slides.column.appliedTo'), share: 25 },
            { head: t('slides.column.judged'), share: 18 },
            { head: t('slides.column.why'), share: 22 },
          ],
          rows: judged.map(({ title, appliedTo, appliedIn, verdictWord, because }) => [
            { text: title, weight: 'semibold' },
            { text: `${appliedTo} (${appliedIn})` },
            { text: verdictWord },
            { text: because },
          ]),
        }),
      roomyTable(make.look),
    )
}

function aheadSlides(make: MakeSlides, { ahead }: ReviewDocument): void {
  const section = 'look ahead'
  make.slides(
    named(section, 'look ahead', t('slides.ahead.title'), [t('review.lookAhead.lead')]),
    (flow, { body, figure }) => {
      flow.text([{ text: ahead.horizon.said }])
      flow.gap(body)
      flow.beside([
        [
          { text: String(ahead.inProgress), size: figure, weight: 'semibold', colour: palette.accent },
          { text: t('review.lookAhead.inProgress'), colour: palette.ink2 },
        ],
        [
          { text: String(ahead.finished), size: figure, weight: 'semibold' },
          { text: t('review.lookAhead.finished'), colour: palette.ink2 },
        ],
      ])
      flow.text([{ text: ahead.startsMore }])
    },
    roomy,
  )
  make.slides(
    named(section, 'look ahead:quarters', t('review.lookAhead.quarters')),
    (flow) =>
      flow.records({
        label: t('review.lookAhead.quarters'),
        columns: [
          { head: t('slides.column.quarter'), share: 12 },
          { head: t('review.lookAhead.starting'), share: 38 },
          { head: t('review.lookAhead.finishing'), share: 38 },
          { head: t('review.lookAhead.running'), share: 12, align: 'end' },
        ],
        rows: ahead.quarters.map(({ label, starting, finishing, running }) => [
          { text: label, weight: 'semibold' },
          { text: titles(starting) },
          { text: titles(finishing) },
          { text: String(running) },
        ]),
      }),
    roomyTable(make.look),
  )
}

function titles(items: readonly { readonly title: string }[]): string {
  if (items.length === 0) return t('review.lookAhead.nothing')
  const some = items
    .slice(0, mostNamed)
    .map(({ title }) => title)
    .join('; ')
  return items.length > mostNamed ? t('slides.ahead.more', { titles: some, count: items.length - mostNamed }) : some
}

function decisionSlides(make: MakeSlides, { decisions, nextMeeting, signed }: ReviewDocument): void {
  make.slides(
    named('decisions', 'decisions', t('slides.decisions.title')),
    (flow, { body }) => {
      if (decisions.length === 0) flow.text([{ text: t(signed ? 'slides.decisions.noneSigned' : 'slides.decisions.none') }])
      flow.records({
        label: t('slides.decisions.title'),
        columns: [
          { head: t('slides.column.decision'), share: 45 },
          { head: t('slides.column.owner'), share: 18 },
          { head: t('slides.column.due'), share: 17 },
          { head: t('slides.column.about'), share: 20 },
        ],
        rows: decisions.map(({ title, owner, due, about }) => [
          { text: title, weight: 'semibold' },
          { text: owner },
          { text: due },
          { text: about },
        ]),
      })
      flow.gap(body * 1.2)
      flow.text([
        { text: nextMeeting === '' ? t('slides.decisions.noDate') : t('slides.decisions.next', { day: nextMeeting }), weight: 'semibold' },
        { text: signed?.said ?? '', colour: palette.ink2, before: body * 0.4 },
      ])
    },
    roomy,
  )
}
