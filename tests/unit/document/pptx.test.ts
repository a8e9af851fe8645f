import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pptxOf } from '#renderer/features/transfer/pptx/pptx.ts'
import { flowing } from '#renderer/features/transfer/pptx/textXml.ts'
import type { Deck, Slide, SlideElement } from '#shared/document/deck/slide.ts'
import { wrap } from '#shared/document/measure.ts'
import type { Shape } from '#shared/document/shapes.ts'

const never = new AbortController().signal
const ink = '#191d22'

const heading = (text: string): SlideElement => ({
  type: 'text',
  x: 48,
  y: 30,
  width: 864,
  height: 40,
  paragraphs: [{ lines: wrap(text, 864, 25, 99, 'semibold'), size: 25, weight: 'semibold', colour: ink, before: 0 }],
})

const table: SlideElement = {
  type: 'table',
  x: 48,
  y: 90,
  width: 500,
  height: 90,
  label: 'What was promised',
  size: 15.66,
  headHeight: 30,
  columns: [
    { head: 'Activity', width: 300, align: 'start' },
    { head: 'Slip', width: 200, align: 'end' },
  ],
  rows: [
    {
      height: 60,
      cells: [
        {
          lines: ['Photo estimates for', 'all claims'],
          weight: 'regular',
          colour: ink,
          sign: { width: 12, height: 12, shapes: [{ type: 'circle', x: 6, y: 6, radius: 5, fill: ink, line: null, lineWidth: 0 }] },
        },
        { lines: ['1 quarter later'], weight: 'semibold', colour: ink, sign: null },
      ],
    },
  ],
}

const bar: Shape[] = [
  { type: 'rectangle', x: 10, y: 10, width: 100, height: 14, radius: 2, fill: '#e3edf7', line: '#2a68a8', lineWidth: 1, dash: [2.5, 1.75] },
  {
    type: 'polygon',
    points: [
      [0, 0],
      [6, 0],
      [3, 5],
    ],
    fill: ink,
    line: null,
    lineWidth: 0,
  },
  {
    type: 'polygon',
    points: [
      [0, 20],
      [50, 0],
    ],
    fill: null,
    line: ink,
    lineWidth: 1,
  },
  { type: 'words', text: 'Bots', x: 14, y: 20, anchor: 'start', size: 15.66, weight: 'regular', colour: ink },
]
const drawing: SlideElement = {
  type: 'drawing',
  x: 48,
  y: 200,
  width: 800,
  height: 200,
  label: 'The timeline',
  drawing: {
    width: 800,
    height: 200,
    shapes: [
      { type: 'group', label: 'Bots. Pilot, committed.', shapes: bar },
      { type: 'group', label: '', shapes: bar.slice(1, 2) },
    ],
  },
}

const slide = (title: string, notes: readonly string[] = []): Slide => ({
  key: title,
  section: 'purpose',
  title,
  elements: [heading(title), table, drawing],
  notes,
})
const deckOf = (...slides: Slide[]): Deck => ({ width: 960, height: 540, slides })

/** Every part that is XML, read; what is not well-formed throws. */
async function partsOf(deck: Deck) {
  const files = unzipSync(await pptxOf(deck, { title: 'Claims', author: 'Ada' }, never, () => {}))
  const strict = new DOMParser({
    errorHandler: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  const parts = new Map(
    Object.entries(files).flatMap(([path, bytes]) =>
      /\.(?:xml|rels)$/.test(path) ? [[path, strict.parseFromString(strFromU8(bytes), 'text/xml')] as const] : [],
    ),
  )
  return { paths: Object.keys(files), parts }
}
type Parts = Awaited<ReturnType<typeof partsOf>>

const elementsIn = ({ parts }: Parts, path: string, name: string): Element[] =>
  Array.from(parts.get(path)?.getElementsByTagName(name) ?? [])
const textIn = (elements: readonly Element[]) =>
  elements.map((element) =>
    Array.from(element.getElementsByTagName('a:t'))
      .map(({ textContent }) => textContent)
      .join('|'),
  )

describe('a presentation', () => {
  it('has a slide for each, with its title as the title, tables as tables, drawings as shapes, notes, and no picture', async () => {
    const made = await partsOf(deckOf(slide('Look back & "ahead"', ['First', 'Second <b>']), slide('Outcomes')))
    expect(made.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(2)
    expect(made.paths.filter((path) => path.startsWith('ppt/media'))).toEqual([])
    const path = 'ppt/slides/slide1.xml'
    const titles = elementsIn(made, path, 'p:sp').filter((sp) => sp.getElementsByTagName('p:ph').item(0)?.getAttribute('type') === 'title')
    expect(textIn(titles)).toEqual(['Look back & "ahead"'])
    expect(elementsIn(made, path, 'a:tbl')).toHaveLength(1)
    expect(textIn(elementsIn(made, path, 'a:tc'))).toEqual(['Activity', 'Slip', 'Photo estimates for all claims', '1 quarter later'])
    expect(elementsIn(made, path, 'a:gridCol').map((column) => Number(column.getAttribute('w')) / 12_700)).toEqual([300, 200])
    expect(elementsIn(made, path, 'a:tr').map((row) => Number(row.getAttribute('h')) / 12_700)).toEqual([30, 60])
    const named = elementsIn(made, path, 'p:cNvPr')
      .map((name) => name.getAttribute('descr'))
      .filter((text) => text !== null && text !== '')
    expect(named).toEqual(['What was promised', 'The timeline', 'Bots. Pilot, committed.'])
    const ids = elementsIn(made, path, 'p:cNvPr').map((name) => name.getAttribute('id'))
    expect(new Set(ids).size).toBe(ids.length)
    const sizes = ['a:rPr', 'a:endParaRPr'].flatMap((name) => elementsIn(made, path, name)).map((run) => Number(run.getAttribute('sz')))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1566)
    const body = elementsIn(made, 'ppt/notesSlides/notesSlide1.xml', 'a:p').slice(0, 2)
    expect(textIn(body)).toEqual(['First', 'Second <b>'])
    const size = elementsIn(made, 'ppt/presentation.xml', 'p:sldSz')[0]
    expect([size?.getAttribute('cx'), size?.getAttribute('cy')]).toEqual(['12192000', '6858000'])
  })

  it('holds every title as it is, whatever is in it, and stays readable XML', async () => {
    const anyText = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.string({ unit: fc.constantFrom('<b>', '&amp;', ']]>', '"', "'", ' ', 'a'), minLength: 1, maxLength: 30 }),
        fc.constantFrom('x'.repeat(400), 'مرحبا بالعالم', '計画を四半期ごとに見直す'.repeat(20), '🚀 \u0000\u0008 launch\ud800'),
      )
      .filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(anyText, async (title) => {
        const made = await partsOf(deckOf(slide(title)))
        const [found = ''] = textIn(elementsIn(made, 'ppt/slides/slide1.xml', 'p:sp').slice(0, 1))
        const plain = (text: string) => text.replaceAll(/[\s|]/g, '').replaceAll(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
        expect(plain(found)).toBe(plain(title))
      }),
      { numRuns: 30 },
    )
  })

  it('stops where it is cancelled', async () => {
    const cancel = new AbortController()
    cancel.abort()
    await expect(
      pptxOf(
        deckOf(...Array.from({ length: 20 }, (_, place) => slide(`Slide ${place}`))),
        { title: '', author: '' },
        cancel.signal,
        () => {},
      ),
    ).rejects.toThrow('aborted')
  })
})

describe('lines that were set', () => {
  it('flow together again between words, and keep every letter', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'W', 'é', '計'), minLength: 1, maxLength: 25 }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (list, width) => {
        const text = list.join(' ')
        const texts = flowing(wrap(text, width, 12, 999), width, 12, 'regular')
        expect(texts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        // Between breaks there is nothing that was not in the text.
        for (const part of texts) expect(text).toContain(part)
      }),
    )
    const text = 'aaW W計a計計é WéWéW a'
    expect(
      flowing(wrap(text, 48, 12, 999), 48, 12, 'regular')
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''))
    for (const part of flowing(wrap(text, 48, 12, 999), 48, 12, 'regular')) expect(text).toContain(part)
    expect(flowing(['Photo estimates for', 'all claims'], 120, 12, 'regular')).toEqual(['Photo estimates for all claims'])
  })
})
