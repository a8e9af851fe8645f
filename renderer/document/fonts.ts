import cyrillicRegular from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?url'
import cyrillicSemibold from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?url'
import cyrillicExtRegular from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2?url'
import cyrillicExtSemibold from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2?url'
import greekRegular from '@fontsource/inter/files/inter-greek-400-normal.woff2?url'
import greekSemibold from '@fontsource/inter/files/inter-greek-600-normal.woff2?url'
import latinRegular from '@fontsource/inter/files/inter-latin-400-normal.woff2?url'
import latinSemibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?url'
import latinExtRegular from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url'
import latinExtSemibold from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url'
import vietnameseRegular from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?url'
import vietnameseSemibold from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?url'
import ranges from '@fontsource/inter/unicode.json'

/**
 * The static cuts of Inter and not the variable font of the screen: Chromium writes a variable font into
 * a PDF as unnamed Type 3 outlines, a static one as a TrueType subset.
 */
const cuts = [
  { range: ranges['cyrillic-ext'], regular: cyrillicExtRegular, semibold: cyrillicExtSemibold },
  { range: ranges.cyrillic, regular: cyrillicRegular, semibold: cyrillicSemibold },
  { range: ranges.greek, regular: greekRegular, semibold: greekSemibold },
  { range: ranges.vietnamese, regular: vietnameseRegular, semibold: vietnameseSemibold },
  { range: ranges['latin-ext'], regular: latinExtRegular, semibold: latinExtSemibold },
  { range: ranges.latin, regular: latinRegular, semibold: latinSemibold },
] as const

export const family = 'Inter'

/** What everything of a document is set in. */
export const fontStack = "'Inter', sans-serif"

/**
 * Returns the rules that load the fonts, by addresses that begin with `/`: the document is shown below
 * another address than the page whose address is given.
 */
export function fontFaces(base: string, text?: string): string {
  const points = text === undefined ? null : [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  return cuts
    .filter(({ range }) => points === null || points.some(within(range)))
    .flatMap(({ range, regular, semibold }) => [face(regular, 400, range, base), face(semibold, 600, range, base)])
    .join('\n')
}

/** Whether a code point lies in a range as CSS writes it. */
function within(range: string): (point: number) => boolean {
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (point) => spans.some(([from, to]) => from <= point && point <= to)
}

const face = (address: string, weight: number, range: string, base: string): string =>
  `@font-face { font-family: '${family}'; font-style: normal; font-weight: ${weight}; font-display: block; ` +
  `src: url('${new URL(address, base).pathname}') format('woff2'); unicode-range: ${range}; }`
