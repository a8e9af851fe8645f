import { leading } from '#shared/document/deck/look.ts'
import { textWidth, type Weight } from '#shared/document/measure.ts'
import { language } from '#shared/text/index.ts'
import { emu, escaped, solid } from './xml.ts'

export interface TextLook {
  readonly size: number
  readonly weight: Weight
  readonly colour: string
}

/**
 * Returns lines as the texts between the breaks they must keep: lines that were broken between words flow together
 * again, so that the text is edited as a text. Where a word may have been broken a break stays, which shows the same.
 */
export function flowing(lines: readonly string[], width: number, size: number, weight: Weight): string[] {
  const texts: string[] = []
  for (const [index, line] of lines.entries()) {
    const last = texts.at(-1)
    if (last === undefined || mayBeInWord(lines, index, width, size, weight)) texts.push(line)
    else texts[texts.length - 1] = `${last} ${line}`
  }
  return texts
}

/** Sums of widths in another order differ by less. */
const slack = 0.001

/** A word is broken only where it is longer than a line and its next letter has no room; in doubt it may be. */
function mayBeInWord(lines: readonly string[], index: number, width: number, size: number, weight: Weight): boolean {
  const [before = '', after = ''] = lines.slice(index - 1, index + 1)
  const [first = ''] = after
  return textWidth(before + first, size, weight) > width - slack && textWidth(wordAcross(lines, index), size, weight) > width - slack
}

const isOneWord = (line: string | undefined): boolean => line !== undefined && !/\s/.test(line)
const headOf = (line = ''): string => /^\S*/.exec(line)?.[0] ?? ''
const tailOf = (line = ''): string => /\S*$/.exec(line)?.[0] ?? ''

/** The word as it would be if the end of one line and the beginning of the next belonged together. */
function wordAcross(lines: readonly string[], index: number): string {
  let word = tailOf(lines[index - 1]) + headOf(lines[index])
  for (let at = index - 1; at > 0 && isOneWord(lines[at]); at -= 1) word = tailOf(lines[at - 1]) + word
  for (let at = index; at + 1 < lines.length && isOneWord(lines[at]); at += 1) word += headOf(lines[at + 1])
  return word
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const letter = /\p{L}/u

/** Whether the first letter is of a script that runs from the right. */
const runsFromRight = (text: string): boolean => rightToLeft.test(letter.exec(text)?.[0] ?? '')

interface ParagraphLook extends TextLook {
  /** White above it. */
  readonly before?: number
  readonly align?: 'start' | 'middle' | 'end'
}

/** Returns a paragraph of texts with breaks between them. */
export function paragraph(texts: readonly string[], look: ParagraphLook): string {
  const { before = 0, align = 'start', size } = look
  const fromRight = runsFromRight(texts.join(' '))
  const side = align === 'middle' ? 'ctr' : (align === 'end') !== fromRight ? 'r' : 'l'
  const spacing = `<a:lnSpc><a:spcPts val="${hundredths(size * leading)}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(before)}"/></a:spcBef>`
  const runs = texts.map((text) => (text === '' ? '' : `<a:r>${runLook('rPr', look)}<a:t>${escaped(text)}</a:t></a:r>`))
  return `<a:p><a:pPr marL="0" indent="0" algn="${side}"${fromRight ? ' rtl="1"' : ''}>${spacing}<a:buNone/></a:pPr>${runs.join(`<a:br>${runLook('rPr', look)}</a:br>`)}${runLook('endParaRPr', look)}</a:p>`
}

/** In hundredths of a point. */
const hundredths = (points: number): number => Math.round(points * 100)

const runLook = (name: 'rPr' | 'endParaRPr', { size, weight, colour }: TextLook): string =>
  `<a:${name} lang="${language()}" sz="${hundredths(size)}" b="${weight === 'semibold' ? 1 : 0}" dirty="0">${solid(colour)}</a:${name}>`

interface BodyLook {
  readonly wraps: boolean
  /** White above the first line. */
  readonly top?: number
}

/** Returns the text of a box, which does not change its size by itself. */
export const textBody = (paragraphs: readonly string[], { wraps, top = 0 }: BodyLook): string =>
  `<p:txBody><a:bodyPr wrap="${wraps ? 'square' : 'none'}" lIns="0" tIns="${emu(top)}" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody>`
