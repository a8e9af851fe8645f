import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { State } from '#shared/domain/records.ts'
import { deck } from '#shared/document/deck/deck.ts'
import type { DeckGiven } from '#shared/document/deck/given.ts'
import { slidePalette } from '#shared/document/deck/look.ts'
import { type Deck, type Room, rooms, type SlideElement } from '#shared/document/deck/slide.ts'
import { reviewDocument } from '#shared/document/reviewDocument.ts'
import type { Shape } from '#shared/document/shapes.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { decide } from '#shared/review/decisions.ts'
import { lessonOf, reviewOf, withActivities } from '../review/plans.ts'

const today = '2026-05-20'
const setups = (Object.keys(rooms) as Room[]).flatMap((room) => [true, false].map((wide) => ({ room, wide })))

const given = (before: State, now: State): DeckGiven => ({
  now,
  number: 7,
  reviewed: '2026-04-01',
  quarter: '2026 Q2',
  baseline: { state: before, number: 3, signed: null, isNow: false },
  review: now.review['q2'] ? reviewDocument({ review: 'q2', baseline: before, now, latest: now, lines: [], today }) : null,
  today,
})

/** What a shape holds of text, with its size and its box. */
function wordsIn(shapes: readonly Shape[]): { text: string; size: number }[] {
  return shapes.flatMap((shape) =>
    shape.type === 'group' ? wordsIn(shape.shapes) : shape.type === 'words' ? [{ text: shape.text, size: shape.size }] : [],
  )
}
const textsOf = (element: SlideElement): { text: string; size: number }[] => {
  if (element.type === 'drawing') return wordsIn(element.drawing.shapes)
  if (element.type === 'table')
    return element.rows.flatMap(({ cells }) => cells.map(({ lines }) => ({ text: lines.join(''), size: element.size })))
  return element.paragraphs.map(({ lines, size }) => ({ text: lines.join(''), size }))
}
const letters = (text: string) => text.replaceAll(/\s/g, '')
/** Every line on the slides, in their order, without white. */
const linesOn = ({ slides }: Deck) =>
  slides.flatMap(({ elements }) => elements.slice(0, -2).flatMap((element) => textsOf(element).map(({ text }) => letters(text))))
const allText = (made: Deck) => linesOn(made).join('')

/** Whether the text stands there in full: in lines that follow each other, perhaps with the head of another slide between them. */
function says(lines: readonly string[], text: string): boolean {
  const wanted = letters(text)
  return lines.some((first, at) => {
    if (first === '' || !(wanted.startsWith(first) || first.includes(wanted))) return false
    let left = wanted.slice(first.length)
    for (const line of lines.slice(at + 1)) {
      if (left === '') break
      if (line !== '' && left.startsWith(line)) left = left.slice(line.length)
    }
    return left === ''
  })
}

function checked(made: Deck, room: Room) {
  const least = made.height * rooms[room]
  for (const { elements, title, key } of made.slides) {
    expect(title).not.toBe('')
    for (const [index, element] of elements.entries()) {
      const { x, y, width, height } = element
      expect([key, x >= 0, y >= 0, x + width <= made.width + 0.01, y + height <= made.height + 0.01]).toEqual([key, true, true, true, true])
      for (const { size } of textsOf(element)) expect(size).toBeGreaterThanOrEqual(least - 0.001)
      for (const other of elements.slice(index + 1)) {
        const apart =
          x + width <= other.x + 0.01 ||
          other.x + other.width <= x + 0.01 ||
          y + height <= other.y + 0.01 ||
          other.y + other.height <= y + 0.01
        expect([key, apart]).toEqual([key, true])
      }
      if (element.type === 'table') expect(element.rows.reduce((sum, row) => sum + row.height, element.headHeight)).toBeCloseTo(height)
    }
  }
  expect(new Set(made.slides.map(({ key }) => key)).size).toBe(made.slides.length)
}

const anyTitle = fc.oneof(
  fc
    .string({ unit: fc.constantFrom('Claims', ' ', 'plan ', 'W', 'i', 'ü'), minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() !== ''),
  fc.constantFrom(
    'x'.repeat(400),
    'Introduce instant payment in region 57 '.repeat(10).trim(),
    '計画を四半期ごとに見直す'.repeat(30),
    'مرحبا بالعالم '.repeat(25).trim(),
    '🚀 launch',
  ),
)

interface Made {
  readonly before: State
  readonly now: State
  readonly titles: readonly string[]
}

const anyReview: fc.Arbitrary<Made> = fc
  .record({
    activities: fc.array(
      fc.record({ title: anyTitle, finish: fc.constantFrom('2026-05-30', '2026-06-30', '2026-09-30', '2027-03-31'), later: fc.boolean() }),
      { minLength: 1, maxLength: 9 },
    ),
    outcomes: fc.array(fc.record({ title: anyTitle, scores: fc.constantFrom([1, 5] as const, [null, null] as const, [3, 3] as const) }), {
      maxLength: 4,
    }),
    lessons: fc.array(anyTitle, { maxLength: 3 }),
    decisions: fc.array(anyTitle, { maxLength: 4 }),
    purpose: anyTitle,
  })
  .map(({ activities, outcomes, lessons, decisions, purpose }) => {
    const base = plan(
      withActivities(...activities.map(({ title, finish }, place) => ({ id: `a${place}`, title, finish }))),
      outcomes.flatMap(({ title }, order) => add('outcome', newOutcome({ id: `o${order}`, title, order }))),
    )
    const then = plan(base, edit(base, 'roadmap', 'r', { purpose }))
    const steps: ((state: State) => ReturnType<typeof add>)[] = [
      ...activities.flatMap(({ later }, place) =>
        later ? [(state: State) => edit(state, 'activity', `a${place}`, { finish: '2026-12-31' })] : [],
      ),
      () => add('review', reviewOf()),
      ...outcomes.map(
        ({ scores: [businessScore, itScore] }, place) =>
          () =>
            add('assessment', {
              id: `s${place}`,
              review: 'q2',
              outcome: `o${place}`,
              verdict: null,
              assumption: '',
              note: '',
              businessScore,
              itScore,
            }),
      ),
      ...lessons.map((title, place) => () => add('lesson', lessonOf({ id: `l${place}`, review: 'q2', title }))),
      ...decisions.map(
        (title, place) => (state: State) =>
          decide(state, { id: `d${place}`, review: 'q2', title, owner: 'Ann', due: '2026-07-15', about: null, today }),
      ),
    ]
    const now = steps.reduce((state, step) => plan(state, step(state)), then)
    return {
      before: then,
      now,
      titles: [...activities.map(({ title }) => title), ...outcomes.map(({ title }) => title), ...lessons, ...decisions, purpose],
    }
  })

describe('slides', () => {
  it.each(setups)(
    'hold nothing below the size of the room, beyond the slide or over each other, and say everything in full: $room, wide $wide',
    (setup) => {
      fc.assert(
        fc.property(anyReview, ({ before, now, titles }) => {
          const made = deck(given(before, now), setup)
          checked(made, setup.room)
          const lines = linesOn(made)
          for (const title of titles) expect([title, says(lines, title)]).toEqual([title, true])
        }),
        { numRuns: 8 },
      )
    },
  )

  it('keep their keys when something changes elsewhere', () => {
    const then = withActivities({ id: 'a', title: 'Photo estimates', finish: '2026-06-30' })
    const now = plan(then, [...edit(then, 'activity', 'a', { finish: '2026-09-30' }), ...add('review', reviewOf())])
    const keys = (state: State) => deck(given(then, state), { room: 'medium', wide: true }).slides.map(({ key }) => key)
    expect(keys(now)).toEqual([
      'purpose',
      'last time',
      'change:a',
      'last time:now',
      'look back',
      'look back:promised',
      'outcomes',
      'lessons',
      'look ahead',
      'look ahead:quarters',
      'decisions',
    ])
    const decided = plan(now, decide(now, { id: 'd', review: 'q2', title: 'Go', owner: '', due: null, about: null, today }))
    expect(keys(decided)).toEqual(keys(now))
  })

  it('leave out the plan of then where nothing was planned, and show the one of now after the changes', () => {
    const then = withActivities()
    const now = plan(withActivities({ id: 'a', title: 'Photo estimates', finish: '2026-06-30' }), [
      ...add('outcome', newOutcome({ id: 'o', title: 'Faster', leader: 'Marcus Reid', order: 0 })),
      ...add('review', reviewOf()),
    ])
    const made = deck(given(then, now), { room: 'medium', wide: true })
    expect(made.slides.map(({ key }) => key).filter((key) => key.startsWith('last time'))).toEqual(['last time:now'])
    expect(allText(made)).toContain(letters('The roadmap as it is'))
    expect(allText(made)).not.toContain(letters('In No measure'))
  })

  it('of a change let the bar slide from where it stood', () => {
    const then = withActivities({ id: 'a', title: 'Photo estimates', finish: '2026-06-30' })
    const now = plan(then, edit(then, 'activity', 'a', { finish: '2026-09-30' }))
    const slide = deck(given(then, now), { room: 'medium', wide: true }).slides.find(({ key }) => key === 'change:a')
    const drawing = slide?.elements.find((element) => element.type === 'drawing')
    const [move] = drawing?.type === 'drawing' ? (drawing.moves ?? []) : []
    expect(move?.to.x).toBe(move?.from.x)
    expect(move && move.to.width > move.from.width).toBe(true)
  })

  it('say what is missing where there is no review, and are never empty', () => {
    const then = withActivities()
    const made = deck(
      { ...given(then, then), baseline: { state: then, number: 1, signed: null, isNow: true } },
      { room: 'large', wide: false },
    )
    checked(made, 'large')
    expect(allText(made)).toContain(letters('No review has been opened yet'))
    expect(made.slides.every(({ elements }) => elements.length > 3)).toBe(true)
  })

  it('of thousands of activities are few: each lane shows its first ones and counts the others', () => {
    const many = plan(
      withActivities(),
      Array.from({ length: 1400 }, (_, place) =>
        add(
          'activity',
          newActivity({
            id: `a${place}`,
            title: `Activity ${place}`,
            lane: 'lane',
            start: '2026-04-01',
            finish: place % 2 === 0 ? '2026-06-30' : '2029-06-30',
            status: 'committed',
          }),
        ),
      ).flat(),
    )
    const made = deck(
      { ...given(many, many), baseline: { state: many, number: 1, signed: null, isNow: true } },
      { room: 'medium', wide: true },
    )
    expect(made.slides.length).toBeLessThan(12)
    expect(allText(made)).toContain(letters('and 1,340 more in these quarters').replace(',', ''))
  })
})

describe('the colours of slides', () => {
  const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => part(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
    return (light + 0.05) / (dark + 0.05)
  }

  it('are read in a bright room', () => {
    for (const colour of ['ink', 'ink2', 'accent', 'good', 'warn', 'bad'] as const)
      expect([colour, contrast(slidePalette[colour], '#ffffff') >= 7]).toEqual([colour, true])
    for (const { line, fill } of Object.values(slidePalette.bars)) {
      expect(contrast(slidePalette.ink, fill)).toBeGreaterThanOrEqual(7)
      expect(contrast(line, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(slidePalette.ghost, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })
})
