import { describe, expect, it } from 'vitest'
import { fontFaces } from '#renderer/document/fonts.ts'

const base = 'https://app.test/index.html'
/** The packages of the files that are named for a text. */
const named = (text: string): string[] => [
  ...new Set(Array.from(fontFaces(base, text).matchAll(/\/@fontsource\/([\w-]+)\/files/g), ([, name = '']) => name)),
]

describe('the rules that load the fonts', () => {
  it('name the files that a text needs, in both weights, and no other', () => {
    expect(named('Roadmap')).toEqual(['inter'])
    expect(named('שלום')).toEqual(['noto-sans-hebrew'])
    const rules = fontFaces(base, 'a').split('\n')
    expect(rules.map((rule) => /font-weight: (\d+)/.exec(rule)?.[1])).toEqual(['400', '600'])
    for (const rule of rules) expect(rule).toMatch(/src: url\('\/[^']+\.woff2'\) format\('woff2'\)/)
  })

  it('draw Han characters as in Japan where there are kana, and as in China elsewhere', () => {
    const last = (text: string) => named(text).at(-1)
    expect(last('計画')).toBe('noto-sans-sc')
    expect(last('計画を')).toBe('noto-sans-jp')
  })

  it('take Hangul alone from the Korean font', () => {
    expect(named('가')).toContain('noto-sans-kr')
    expect(named('年')).not.toContain('noto-sans-kr')
  })

  it('are all there without a text', () => {
    const all = fontFaces(base)
    for (const name of [
      'inter-latin',
      'Inter-SemiBold',
      'noto-emoji',
      'noto-sans-math',
      'ibm-plex-sans-arabic',
      'noto-sans-thai',
      'noto-sans-devanagari',
    ])
      expect(all).toContain(name)
    expect(all).not.toContain('undefined')
  })
})
