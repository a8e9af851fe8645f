import { joined, letters, signs } from './advances.ts'

/** The two weights a document is set in. */
export type Weight = 'regular' | 'semibold'

/** Advance widths of Inter from the space to the tilde, in thousandths of the type size. */
const advances: Record<Weight, readonly number[]> = {
  regular: [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288,
    302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744,
    690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612,
    612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
  ],
  semibold: [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640, 576, 640, 640, 319,
    329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736,
    728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624,
    624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
  ],
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const asciiOnly = /^[\u0020-\u007e]*$/
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u
const arabic = /^\p{Script=Arabic}/u
const picture = /^[\p{Emoji_Presentation}\p{Regional_Indicator}]|\ufe0f|\u20e3/u
const kana = /[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{20000}-\u{3ffff}]/u
const hangul = /[\u3130-\u318f\uac00-\ud7a3]/
const latin = /\p{Script=Latin}/u
const sign = /[\u2100-\u2bff\u{1f000}-\u{1faff}]/u

const known = new Map(
  letters.flatMap(([first, widths]) => widths.map((width, index) => [String.fromCodePoint(first + index), width] as const)),
)

/** Of one character, in thousandths; of a script whose font is not among the bundled ones a guess on the wide side. */
function widthOf(character: string, weight: Weight): number {
  const exact = advances[weight][character.charCodeAt(0) - 32] ?? signs[character] ?? known.get(character)
  if (exact !== undefined) return exact
  if (withoutWidth.test(character)) return 0
  if (kana.test(character)) return 1000
  if (hangul.test(character)) return 920
  const [base = character] = character.normalize('NFD')
  if (base !== character) return widthOf(base, weight)
  if (sign.test(character)) return 1400
  return latin.test(character) ? 800 : 1000
}

/** Of what a reader takes for one character; `next` is what follows it on its line. */
function advance(grapheme: string, weight: Weight, next = ''): number {
  if (picture.test(grapheme)) return 1300
  if (arabic.test(next)) {
    const narrow = joined[grapheme.charAt(0)]
    if (narrow !== undefined) return narrow
  }
  return Array.from(grapheme, (character) => widthOf(character, weight)).reduce((sum, width) => sum + width, 0)
}

/**
 * Returns how wide a line of text is when set in the bundled fonts, in the unit of `size`. Exact for
 * English within kerning; for other scripts rather too wide than too narrow.
 */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0
  if (asciiOnly.test(text)) for (let i = 0; i < text.length; i += 1) sum += advances[weight][text.charCodeAt(i) - 32] ?? 0
  else {
    const segments = Array.from(graphemes.segment(text), ({ segment }) => segment)
    for (const [index, segment] of segments.entries()) sum += advance(segment, weight, segments[index + 1])
  }
  return (sum * size) / 1000
}

/** Returns the text where it fits the width on one line, else its beginning with an ellipsis; never half a character. */
export function fit(text: string, width: number, size: number, weight: Weight = 'regular'): string {
  return wrap(text, width, size, 1, weight)[0] ?? ''
}

/**
 * Returns the text in at most `most` lines that fit the width, broken between words (within one that is
 * longer than a line). What does not fit is replaced by an ellipsis at the end of the last line. Space
 * and line breaks count as one space. Reads no more of a long text than it needs.
 */
export function wrap(text: string, width: number, size: number, most: number, weight: Weight = 'regular'): string[] {
  const enough = Math.ceil(((width * most) / size) * 8) + 100
  const cut = text.length > enough
  const words = (cut ? text.slice(0, enough) : text).trim().split(/\s+/).filter(Boolean)
  const lines: string[] = []
  let line = ''
  let rest = words
  while (rest.length > 0) {
    const [word = '', ...others] = rest
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size, weight) <= width) {
      line = longer
      rest = others
      continue
    }
    if (line !== '' && textWidth(word, size, weight) <= width) {
      lines.push(line)
      line = ''
    } else {
      const [head, tail] = breakWord(word, width - textWidth(line === '' ? '' : `${line} `, size, weight), size, weight, line === '')
      if (head !== '') line = line === '' ? head : `${line} ${head}`
      lines.push(line)
      line = ''
      rest = tail === '' ? others : [tail, ...others]
    }
    if (lines.length === most) break
  }
  if (lines.length < most && line !== '') lines.push(line)
  else if (line !== '') rest = [line, ...rest]
  const last = lines.at(-1)
  if (last !== undefined && (cut || rest.length > 0)) lines[lines.length - 1] = withEllipsis(last, width, size, weight)
  return lines
}

/** Returns the lines as `wrap` gives them, and whether they are the whole text. */
export function clamp(text: string, width: number, size: number, most: number, weight: Weight = 'regular') {
  return {
    lines: wrap(text, width, size, most, weight),
    whole: wrap(text, width, size, most + 1, weight).length <= most,
  }
}

/** Breaks a word so that its head fits; at least one character where `must`, so that setting always goes on. */
function breakWord(word: string, width: number, size: number, weight: Weight, must: boolean): [string, string] {
  let end = 0
  let sum = 0
  for (const { segment, index } of graphemes.segment(word)) {
    sum += (advance(segment, weight) * size) / 1000
    if (sum > width && !(must && index === 0)) break
    end = index + segment.length
  }
  return [word.slice(0, end), word.slice(end)]
}

function withEllipsis(line: string, width: number, size: number, weight: Weight): string {
  const ellipsis = '…'
  const room = width - textWidth(ellipsis, size, weight)
  if (textWidth(line, size, weight) <= room) return line + ellipsis
  return breakWord(line, room, size, weight, true)[0].trimEnd() + ellipsis
}
