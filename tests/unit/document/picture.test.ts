import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pixelsPerPoint, roadmapPicture } from '#shared/document/picture.ts'
import type { Shape, Words } from '#shared/document/shapes.ts'
import { textWidth } from '#shared/document/measure.ts'
import { activity, documentOf } from './roadmaps.ts'

const wordsIn = (shapes: readonly Shape[]): Words[] =>
  shapes.flatMap((shape) => (shape.type === 'group' ? wordsIn(shape.shapes) : shape.type === 'words' ? [shape] : []))

const anyTitle = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.constantFrom('x'.repeat(400), 'Introduce instant payment in region 57 '.repeat(10).trim()),
  )
  .filter((text) => text.trim() !== '')
const anyActivities = fc.array(
  fc.record({ title: anyTitle, month: fc.integer({ min: 10, max: 12 }), years: fc.integer({ min: 0, max: 4 }) }),
  { maxLength: 25 },
)

describe('a picture of the timeline', () => {
  it('names every activity in the horizon, and holds everything inside of its edges, at any width', () => {
    fc.assert(
      fc.property(anyActivities, fc.integer({ min: 800, max: 7680 }), (activities, width) => {
        const made = roadmapPicture(
          documentOf(
            ...activities.map(({ title, month, years }, index) =>
              activity(`a${index}`, `2026-${month}-01`, `${2026 + years}-12-31`, { title }),
            ),
          ),
          width,
        )
        const words = wordsIn(made.shapes)
        expect(made.width * pixelsPerPoint(width)).toBeCloseTo(width)
        for (const { text, x, y, size, weight, anchor } of words) {
          const left = anchor === 'end' ? x - textWidth(text, size, weight) : x
          expect([text, left >= 0, left + textWidth(text, size, weight) <= made.width, y > 0, y < made.height]).toEqual([
            text,
            true,
            true,
            true,
            true,
          ])
        }
        const labels = made.shapes.flatMap((shape) => (shape.type === 'group' ? [shape.label] : []))
        for (const { title } of activities) expect(labels.some((label) => label.startsWith(title))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('shows the same at twice the width, twice as large, once the type is larger than on a screen', () => {
    const roadmap = documentOf(activity('a', '2026-10-01', '2027-03-31'))
    expect(roadmapPicture(roadmap, 3840)).toEqual(roadmapPicture(roadmap, 1920))
    expect(pixelsPerPoint(3840)).toBeCloseTo(2 * pixelsPerPoint(1920))
  })

  it('never has type of less than eleven pixels for titles', () => {
    for (const width of [800, 1280, 1920, 7680]) expect(9 * pixelsPerPoint(width)).toBeGreaterThanOrEqual(11)
  })

  it('says that there is nothing yet', () => {
    const empty = { ...documentOf(), lanes: [], marks: [] }
    expect(
      wordsIn(roadmapPicture(empty, 1280).shapes)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('holds no lanes')
  })
})
