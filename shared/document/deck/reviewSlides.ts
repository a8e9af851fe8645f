import { t } from '../../text/index.ts'
import type { LookBackEntry } from '../review/lookBackPart.ts'
import type { OutcomeEntry } from '../review/outcomesPart.ts'
import type { ReviewDocument } from '../reviewDocument.ts'
import type { Drawing, Shape } from '../shapes.ts'
import type { Flow, Words } from './flow.ts'
import { type Look, slidePalette as palette } from './look.ts'
import { type MakeSlides, roomy, roomyTable } from './making.ts'
import type { SlideSection } from './slide.ts'
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
/** More outcomes than these do not each get a slide: those that press do. */
const mostOutcomeSlides = 12
const mostNamed = 12

const named = (section: SlideSection, key: string, title: string, notes: readonly string[] = []) => ({
  section,
  key,
  title,
  instead: title,
  notes,
})

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

function outcomeSlides(make: MakeSlides, { outcomes: { entries } }: ReviewDocument): void {
  make.slides(
    named('outcomes', 'outcomes', t('slides.outcomes.title')),
    (flow, { body }) => {
      if (entries.length === 0) return flow.text([{ text: t('slides.outcomes.none') }])
      flow.records({
        label: t('slides.outcomes.title'),
        columns: [
          { head: t('slides.column.outcome'), share: 40 },
          { head: t('review.outcomes.expected'), share: 15, align: 'end' },
          { head: t('review.outcomes.reading'), share: 15, align: 'end' },
          { head: t('slides.column.verdict'), share: 18 },
          { head: t('slides.column.delivery'), share: 22 },
        ],
        rows: entries.map(({ title, expected, reading, verdict, verdictWord, resultWord }) => [
          { text: title, weight: 'semibold' },
          { text: expected },
          { text: reading },
          { text: verdictWord, sign: verdictSign(verdict, body) },
          { text: resultWord },
        ]),
      })
    },
    roomyTable(make.look),
  )
  const each = entries.length <= mostOutcomeSlides ? entries : entries.filter(({ presses }) => presses !== null).slice(0, mostOutcomeSlides)
  for (const entry of each)
    make.slides(
      { section: 'outcomes', key: `outcome:${entry.id}`, title: entry.title, instead: t('slides.outcomes.one'), notes: [] },
      (flow, look) => oneOutcome(flow, look, entry),
      roomy,
    )
}

function oneOutcome(flow: Flow, { body, figure }: Look, entry: OutcomeEntry): void {
  flow.drawing(entry.verdictWord, verdictLine(entry, body))
  flow.gap(body * 0.8)
  const numbers = [
    { label: t('review.outcomes.expected'), value: entry.expected },
    { label: t('review.outcomes.reading'), value: entry.reading },
    { label: t('review.outcomes.attainment'), value: entry.attainment },
  ].filter(({ value }) => value !== '')
  if (numbers.length > 0)
    flow.beside(
      numbers.map(({ label, value }) => [
        { text: value, size: value.length > 12 ? body * 1.3 : figure, weight: 'semibold' },
        { text: label, colour: palette.ink2 },
      ]),
    )
  flow.text([
    {
      text: t(entry.expected === '' ? 'slides.outcomes.notMeasured' : 'slides.outcomes.measured', {
        unit: entry.unit,
        leader: entry.leader,
      }),
      colour: palette.ink2,
    },
    { text: entry.readOn ? t('slides.outcomes.readOn', { day: entry.readOn }) : '', colour: palette.ink2 },
    { text: entry.since, colour: palette.ink2 },
    { text: `${entry.work}. ${entry.pressesSaid}`.trim(), before: body * 0.6 },
  ])
  if (entry.assumption) said(flow, t('review.outcomes.assumption'), entry.assumption)
  if (entry.note) said(flow, t('slides.outcomes.note'), entry.note)
}

const said = (flow: Flow, head: string, text: string): void =>
  flow.text([{ text: head, colour: palette.ink2, before: flow.look.body * 0.6 }, { text }])

/** The sign and the word of a verdict in a line. */
function verdictLine({ verdict, verdictWord }: OutcomeEntry, body: number): Drawing {
  const size = body * 1.1
  const words: Shape = {
    type: 'words',
    text: verdictWord,
    x: size * 1.4,
    y: size * 0.88,
    anchor: 'start',
    size,
    weight: 'semibold',
    colour: palette.ink,
  }
  return { width: size * 14, height: size * 1.2, shapes: [...verdictSign(verdict, size).shapes, words] }
}

function disagreementSlides(make: MakeSlides, { outcomes: { disagreements } }: ReviewDocument): void {
  for (const entry of disagreements)
    make.slides(
      {
        section: 'disagreements',
        key: `disagreement:${entry.id}`,
        title: t('slides.disagreement.title', { title: entry.title }),
        instead: t('slides.disagreement.instead'),
        notes: [entry.pressesSaid],
      },
      (flow, look) => {
        flow.text([{ text: t('slides.disagreement.lead') }])
        flow.gap(look.body)
        for (const side of ['business', 'it'] as const) {
          const score = side === 'business' ? entry.businessScore : entry.itScore
          flow.drawing(
            t('slides.disagreement.score', { side: t(`review.outcomes.${side}`), score: score ?? 0 }),
            scoreLine(t(`review.outcomes.${side}`), score ?? 0, look),
          )
          flow.gap(look.body * 0.8)
        }
        flow.text([{ text: `${entry.verdictWord}. ${entry.work}.`, colour: palette.ink2 }])
        if (entry.assumption) said(flow, t('review.outcomes.assumption'), entry.assumption)
        if (entry.note) said(flow, t('slides.outcomes.note'), entry.note)
      },
      roomy,
    )
}

/** A score from 1 to 5 as a row of dots, and the number. */
function scoreLine(side: string, score: number, { body, figure, width, side: margin }: Look): Drawing {
  const step = figure * 1.25
  const left = body * 6
  const dots = [1, 2, 3, 4, 5].map((value): Shape => ({
    type: 'circle',
    x: left + value * step,
    y: figure * 0.6,
    radius: figure * 0.42,
    fill: value <= score ? palette.accent : '#ffffff',
    line: palette.accent,
    lineWidth: 1.5,
  }))
  const words = (text: string, x: number, size: number, weight: 'regular' | 'semibold'): Shape => ({
    type: 'words',
    text,
    x,
    y: figure * 0.6 + size * 0.35,
    anchor: 'start',
    size,
    weight,
    colour: palette.ink,
  })
  return {
    width: Math.min(width - 2 * margin, left + 5 * step + figure * 2.2),
    height: figure * 1.2,
    shapes: [words(side, 0, body, 'regular'), ...dots, words(String(score), left + 5.9 * step, figure, 'semibold')],
  }
}

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
