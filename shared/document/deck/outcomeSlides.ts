import { t } from '../../text/index.ts'
import type { OutcomeEntry } from '../review/outcomesPart.ts'
import type { ReviewDocument } from '../reviewDocument.ts'
import type { Drawing, Shape } from '../shapes.ts'
import type { Flow } from './flow.ts'
import { type Look, slidePalette as palette } from './look.ts'
import { type MakeSlides, named, roomy, roomyTable, said } from './making.ts'
import { verdictSign } from './verdicts.ts'

/** More outcomes than these do not each get a slide: those that press do. */
const mostOutcomeSlides = 12

/** The outcomes of a review in a table, and a slide for each. */
export function outcomeSlides(make: MakeSlides, { outcomes: { entries } }: ReviewDocument): void {
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

/** What business and IT score differently, a slide for each. */
export function disagreementSlides(make: MakeSlides, { outcomes: { disagreements } }: ReviewDocument): void {
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
