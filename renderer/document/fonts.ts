import arabic from '@fontsource/ibm-plex-sans-arabic/unicode.json'
import inter from '@fontsource/inter/unicode.json'
import emoji from '@fontsource/noto-emoji/unicode.json'
import devanagari from '@fontsource/noto-sans-devanagari/unicode.json'
import hebrew from '@fontsource/noto-sans-hebrew/unicode.json'
import japanese from '@fontsource/noto-sans-jp/unicode.json'
import korean from '@fontsource/noto-sans-kr/unicode.json'
import chinese from '@fontsource/noto-sans-sc/unicode.json'
import symbols from '@fontsource/noto-sans-symbols/unicode.json'
import thai from '@fontsource/noto-sans-thai/unicode.json'

/**
 * The static cuts and not the variable fonts of the screen: Chromium writes a variable font into a PDF
 * as unnamed Type 3 outlines, a static one as a TrueType subset. What is named here is part of the app:
 * of the packages only the slices that Inter lacks, and of Korean those with Hangul.
 */
const files: Readonly<Record<string, string>> = import.meta.glob<string>(
  [
    '../../node_modules/@fontsource/inter/files/inter-*-{400,600}-normal.woff2',
    '../../node_modules/inter-ui/web/Inter-{Regular,SemiBold}.woff2',
    '../../node_modules/@fontsource/ibm-plex-sans-arabic/files/*-arabic-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-hebrew/files/*-hebrew-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-devanagari/files/*-devanagari-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-thai/files/*-thai-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-[0-9]*-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-kr/files/noto-sans-kr-{[2-9],[1-5][0-9],6[0-5],9[4-5],1[0-1][0-9]}-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-math/files/*-latin-400-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-symbols/files/*-symbols-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-symbols-2/files/*-symbols-400-normal.woff2',
    '../../node_modules/@fontsource/noto-emoji/files/noto-emoji-[0-9]*-400-normal.woff2',
  ],
  { query: '?url', import: 'default', eager: true },
)

const weights = [400, 600] as const

/** One range of characters of a font, with the addresses of its cuts; one may stand for both. */
interface Slice {
  readonly range: string
  readonly addresses: Readonly<Record<(typeof weights)[number], string>>
}

function slice(range: string, regular: string, semibold: string): Slice[] {
  const [light, bold] = [files[`../../node_modules/${regular}`], files[`../../node_modules/${semibold}`]]
  // A browser would else make the missing weight itself, out of outlines.
  return light === undefined ? [] : [{ range, addresses: { 400: light, 600: bold ?? light } }]
}

/** The slices of a package of Fontsource, and of their ranges only the parts that `taken` lets pass. */
const slices = (name: string, ranges: Readonly<Record<string, string>>, taken = /^/): Slice[] =>
  Object.entries(ranges).flatMap(([key, parts]) => {
    const range = parts
      .split(',')
      .filter((part) => taken.test(part.trim()))
      .join(',')
    const file = (weight: number) => `@fontsource/${name}/files/${name}-${key.replaceAll(/[[\]]/g, '')}-${weight}-normal.woff2`
    return range === '' ? [] : slice(range, file(400), file(600))
  })

/** Not Latin, Greek and Cyrillic, which some slices hold too. */
const eastern = /^U\+(?:[2-9a-f][\da-f]{3}|[\da-f]{5})/
/** Syllables and letters: Korean's few Han characters are drawn with the others. */
const hangul = /^U\+(?:(?:a[c-f]|[bc][\da-f]|d[0-7])[\da-f]{2}|31[3-8][\da-f])/

/** Arrows, signs, fractions and raised figures, which the slices of Inter leave out. */
const interSigns = 'U+2070-209F,U+20A0-20CF,U+2100-214F,U+2150-23FF,U+2460-24FF,U+25A0-25FF'
/** The package gives the range of Latin for all of it. */
const mathSigns = 'U+20D0-20F0,U+2100-214F,U+2190-23FF,U+27C0-27EF,U+27F0-27FF,U+2900-2AFF,U+1D400-1D7FF'

/** Those that Inter lacks, as one family. The later is asked first. A Han character is drawn as in Japan where there are kana. */
function others(text: string): Slice[] {
  const [jp, sc] = [slices('noto-sans-jp', japanese, eastern), slices('noto-sans-sc', chinese, eastern)]
  return [
    ...(/[\u3041-\u30ff]/.test(text) ? [...sc, ...jp] : [...jp, ...sc]),
    ...slices('noto-sans-kr', korean, hangul),
    ...slices('noto-sans-symbols-2', symbols),
    ...slices('noto-sans-symbols', symbols),
    ...slice(mathSigns, '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2', ''),
    ...slice(interSigns, 'inter-ui/web/Inter-Regular.woff2', 'inter-ui/web/Inter-SemiBold.woff2'),
    ...slices('noto-emoji', emoji),
    ...slices('noto-sans-thai', thai),
    ...slices('noto-sans-devanagari', devanagari),
    ...slices('noto-sans-hebrew', hebrew),
    // Its letters are whole, so that a search finds them: Noto's are put together from strokes and dots.
    ...slices('ibm-plex-sans-arabic', arabic),
  ]
}

/** What everything of a document is set in. */
export const fontStack = "'Inter', 'Noto Sans', sans-serif"

/**
 * Returns the rules that load the fonts, those that a text needs or all, by addresses that begin with
 * `/`: the document is shown below another address than the page whose address is given.
 */
export function fontFaces(base: string, text?: string): string {
  const points = text === undefined ? null : [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const rules = (family: string, all: readonly Slice[]) =>
    all
      .filter(({ range }) => points === null || points.some(within(range)))
      .flatMap(({ range, addresses }) => weights.map((weight) => face(family, weight, new URL(addresses[weight], base).pathname, range)))
  return [...rules('Inter', slices('inter', inter)), ...rules('Noto Sans', others(text ?? ''))].join('\n')
}

/** Whether a code point lies in a range as CSS writes it. */
function within(range: string): (point: number) => boolean {
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (point) => spans.some(([from, to]) => from <= point && point <= to)
}

const face = (family: string, weight: number, address: string, range: string): string =>
  `@font-face { font-family: '${family}'; font-style: normal; font-weight: ${weight}; font-display: block; ` +
  `src: url('${address}') format('woff2'); unicode-range: ${range}; }`
