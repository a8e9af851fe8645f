import { describe, expect, it } from 'vitest'
import { clamp, fit, textWidth, wrap } from '#shared/document/measure.ts'

const texts = [
  'Introduce instant payment in region 57',
  'x'.repeat(400),
  'Ärger über größere Änderungen',
  '🚀 launch 👩🏽‍🚀 again and again and again',
  'مرحبا بالعالم مرحبا بالعالم مرحبا بالعالم',
  '計画を四半期ごとに見直すための道のり',
  ' two  spaces\nand a line ',
]

describe('the width of text', () => {
  it('is that of Inter, and grows with size and weight', () => {
    expect(textWidth('Hxi', 10)).toBeCloseTo(7.43 + 5.46 + 2.42)
    expect(textWidth('Roadmap', 20)).toBeCloseTo(2 * textWidth('Roadmap', 10))
    expect(textWidth('Roadmap', 10, 'semibold')).toBeGreaterThan(textWidth('Roadmap', 10))
  })

  it('counts a character of several code points once', () => {
    expect(textWidth('👩🏽‍🚀', 10)).toBe(textWidth('🚀', 10))
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10))
  })
})

describe('lines', () => {
  it.each(texts)('fit their width and their number: %s', (text) => {
    for (const most of [1, 2, 5])
      for (const width of [30, 90, 300]) {
        const lines = wrap(text, width, 8, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(textWidth(line, 8)).toBeLessThanOrEqual(width)
      }
  })

  it('say with an ellipsis that something is missing, and only then', () => {
    expect(wrap('one two three', 200, 8, 1)).toEqual(['one two three'])
    expect(fit('one two three four five', 60, 8)).toMatch(/^one two.*…$/)
    expect(wrap('one two three', 30, 8, 5).join(' ')).toBe('one two three')
    expect(clamp('one two three', 30, 8, 1).whole).toBe(false)
    expect(clamp('one two three', 30, 8, 5).whole).toBe(true)
    expect(fit('', 30, 8)).toBe('')
  })

  it('never hold half a character', () => {
    const family = '👨‍👩‍👧‍👦'
    for (let width = 12; width < 100; width += 1) expect(fit(family.repeat(20), width, 8).replaceAll(family, '')).toMatch(/^…?$/)
  })

  it('of a very long text cost no more than those of a long one', () => {
    expect(wrap('word '.repeat(40_000), 100, 8, 2)).toEqual(wrap('word '.repeat(400), 100, 8, 2))
  })
})
