import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMonths } from '#shared/calendar/dates.ts'
import { orientations, pageGeometry, type PageSetup, pageSizes, usualSetup } from '#shared/document/page.ts'
import { documentsOf } from '#shared/document/layout.ts'
import { comparePrinted, markIn } from '#shared/document/printed.ts'
import { reviewDocument } from '#shared/document/reviewDocument.ts'
import { all, emptyState } from '#shared/domain/records.ts'
import { shortHash } from '#shared/history/revision.ts'
import { plan as apply } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { nodePlan, nodePlanIsHere, type Plan, planTitled, planWith, sampleLines, samplePlan } from './document/plans.ts'
import { htmlOf, keep, type Printer, type ReadPdf, readPdf, squeezed, startPrinter } from './document/printing.ts'

let printer: Printer

beforeAll(async () => {
  printer = await startPrinter()
})

afterAll(async () => {
  await printer.close()
  expect(printer.problems).toEqual([])
})

async function printed(name: string, plan: Plan, setup: Partial<PageSetup> = {}): Promise<ReadPdf> {
  const bytes = await printer.print(htmlOf(plan, setup))
  await keep(name, bytes)
  return await readPdf(bytes)
}

const setups = pageSizes.flatMap((size) => orientations.map((orientation) => ({ size, orientation })))
const roadmapAlone = { roadmap: true, outcomes: false, lists: false, review: null, history: false }

/** What holds for every PDF, whatever is in it. */
function expectSound(pdf: ReadPdf, { state, revision, today }: Plan, setup: Partial<PageSetup> = {}): void {
  const { paper } = pageGeometry({ ...usualSetup, ...setup })
  for (const [index, page] of pdf.pages.entries()) {
    expect(page.width).toBeCloseTo((paper.width * 72) / 25.4, -0.5)
    expect(page.height).toBeCloseTo((paper.height * 72) / 25.4, -0.5)
    expect(page.text).toContain(squeezed(`Revision ${revision.number} · `))
    expect(page.text).toContain(`·${shortHash(revision.hash)}`)
    expect(page.text).toContain(`Page${index + 1}of${pdf.pages.length}`)
    // Nothing is printed beyond the edge of the paper.
    for (const { x, width, y } of page.runs) {
      expect(x).toBeGreaterThan(20)
      expect(x + width).toBeLessThan(page.width - 20)
      expect(y).toBeGreaterThan(15)
    }
    // A page with bars has the axis, and more than a heading stands on every page.
    const hasBars = page.figures.some((figure) => / to \d{1,2} \w+ \d{4} \(.+\)\./.test(figure) && !figure.startsWith('Fiscal quarters'))
    if (hasBars) {
      expect(page.figures.filter((figure) => figure.startsWith('Fiscal quarters from'))).toHaveLength(1)
      for (const label of ['Lane', ...(setup.fit === 'by year' ? [] : ['Endofhorizon,']), 'Q1', 'Q4']) expect(page.text).toContain(label)
    }
    expect(page.runs.length).toBeGreaterThan(4)
  }
  expect(pdf.smallest).toBeGreaterThanOrEqual(7)
  expect(pdf.notEmbedded).toEqual([])
  expect(pdf.isTagged).toBe(true)
  expect(pdf.language).toBe('en')
  const { contents } = { ...usualSetup, ...setup }
  if (contents.lists) {
    expect(pdf.outline).toContain('Activities')
    for (const { title } of all(state, 'activity')) expect(pdf.text).toContain(squeezed(title))
  }
  // The file says which revision it is of, and what it says is what the revision says.
  const pages = pdf.pages.map(({ text }) => text)
  expect(markIn(pages)).toEqual({ number: revision.number, shortHash: shortHash(revision.hash) })
  expect(comparePrinted(pages, documentsOf(state, revision, today, null)(null))).toMatchObject({ differing: [], surplus: 0 })
  expect(pdf.pages.reduce((sum, { images }) => sum + images, 0)).toBe(0)
}

const bars = (pdf: ReadPdf): string[] =>
  pdf.pages.flatMap(({ figures }) => figures).filter((figure) => / to .+\)\./.test(figure) && !figure.startsWith('Fiscal'))

describe('the PDF of a roadmap', () => {
  it.each([1, 30, 70, 300])('holds %i activities, each with its bar, its alternative and its title in full', async (count) => {
    const plan = planWith(count)
    const pdf = await printed(`plan-${count}`, plan)
    expectSound(pdf, plan)
    expect(bars(pdf)).toHaveLength(count)
    expect(pdf.title).toBe('Claims 2031 · Revision 142')
    for (const font of pdf.fonts) expect(font).toMatch(/\+Inter-(Regular|SemiBold)$/)
    if (count === 1) expect(pdf.pages).toHaveLength(1)
  })

  it.each(setups)('is laid out for $size $orientation', async (setup) => {
    const plan = planWith(40)
    expectSound(await printed(`paper-${setup.size}-${setup.orientation}`, plan, setup), plan, setup)
  })

  it('gives the year and the quarter of every quarter of the horizon on the page of the roadmap', async () => {
    const plan = planWith(30)
    const pdf = await printed('axis', plan)
    const words = pdf.pages.find(({ text }) => text.includes('Endofhorizon,'))?.runs.map(({ text }) => text) ?? []
    for (const year of ['FY27', 'FY28', 'FY29', 'FY30', 'FY31']) expect(words).toContain(year)
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4']) expect(words.filter((word) => word === quarter)).toHaveLength(5)
  })

  it('names a lane again where it goes on on the next page', async () => {
    const titles = Array.from({ length: 80 }, (_, index) => `Step ${index + 1} of a very long lane that fills more than a page`)
    const plan = planTitled(titles, 'Claims 2031', 'Endless lane')
    const pdf = await printed('lane', plan)
    expectSound(pdf, plan)
    const withAxis = pdf.pages.filter(({ figures }) => figures.some((figure) => figure.startsWith('Fiscal')))
    expect(withAxis.length).toBeGreaterThan(1)
    for (const [index, { text }] of withAxis.entries()) {
      expect(text).toContain('Endlesslane')
      expect(text.includes('continued')).toBe(index > 0)
    }
  })

  it('is the sample roadmap with its outcomes, measures, link sentences and milestones', async () => {
    const plan = samplePlan('2026-11-21')
    const pdf = await printed('sample', plan)
    expectSound(pdf, plan)
    const { state } = plan
    for (const { title, leader } of all(state, 'outcome')) {
      expect(pdf.outline).toContain(title)
      expect(pdf.text).toContain(squeezed(leader))
    }
    for (const { sentence } of all(state, 'link')) expect(pdf.text).toContain(squeezed(sentence))
    for (const { title } of all(state, 'milestone')) expect(pdf.text).toContain(squeezed(title))
    expect(pdf.text).toContain('Sampleroadmap')
  })

  it.skipIf(!nodePlanIsHere)('is a real plan: the release schedule of Node.js (needs ../shared/data)', async () => {
    const plan = nodePlan()
    const pdf = await printed('node', plan)
    expectSound(pdf, plan)
    expect(pdf.text).toContain('liesinthehorizon')
  })
})

describe('how it is divided', () => {
  it('is exactly one page where type of 7 points or more allows it, and larger than that on a larger page', async () => {
    const plan = planWith(30)
    for (const size of ['A4', 'A3'] as const) {
      const pdf = await printed(`one-page-${size}`, plan, {
        size,
        orientation: size === 'A4' ? 'portrait' : 'landscape',
        fit: 'one page',
        contents: roadmapAlone,
      })
      expectSound(pdf, plan, { size, orientation: size === 'A4' ? 'portrait' : 'landscape', fit: 'one page', contents: roadmapAlone })
      expect(pdf.pages).toHaveLength(1)
      expect(bars(pdf)).toHaveLength(30)
    }
  })

  it('has a page of its own for each fiscal year, on which a bar that goes on says so', async () => {
    const plan = planWith(30)
    const pdf = await printed('by-year', plan, { fit: 'by year', contents: roadmapAlone })
    expectSound(pdf, plan, { fit: 'by year', contents: roadmapAlone })
    const years = pdf.pages.map(({ figures }) => figures.find((figure) => figure.startsWith('Fiscal quarters from')))
    for (const year of ['FY27', 'FY28', 'FY29', 'FY30', 'FY31'])
      expect(years).toContainEqual(expect.stringContaining(`${year} Q1 to ${year} Q4`))
    expect(pdf.outline).toContainEqual(expect.stringContaining('FY28'))
    expect(bars(pdf).length).toBeGreaterThan(30)
    expect(bars(pdf).filter((bar) => bar.includes('goes on after the last day shown')).length).toBeGreaterThan(0)
    // The end of the horizon is the end of its last year.
    expect(pdf.pages.filter(({ text }) => text.includes('Endofhorizon,'))).toHaveLength(
      pdf.pages.filter((_, index) => years[index]?.includes('FY31') === true).length,
    )
  })

  it('begins a page with each lane', async () => {
    const plan = planWith(30)
    const pdf = await printed('by-lane', plan, { fit: 'by lane', contents: roadmapAlone })
    expectSound(pdf, plan, { fit: 'by lane', contents: roadmapAlone })
    expect(pdf.pages).toHaveLength(7)
  })

  it.each(['narrow', 'wide'] as const)('keeps %s margins', async (margins) => {
    const plan = planWith(30)
    const { margins: kept } = pageGeometry({ ...usualSetup, margins })
    const pdf = await printed(`margins-${margins}`, plan, { margins, footer: 'For the board alone' })
    expectSound(pdf, plan, { margins })
    for (const page of pdf.pages) {
      expect(page.text).toContain('Fortheboardalone')
      for (const { x, y } of page.runs) {
        expect(x).toBeGreaterThanOrEqual((kept.side * 72) / 25.4 - 1)
        // Printers leave 6 mm white.
        expect(y).toBeGreaterThan((6 * 72) / 25.4 - 3)
      }
    }
  })

  it('holds two thousand activities', async () => {
    const plan = planWith(2000)
    const pdf = await printed('plan-2000', plan, { size: 'A3' })
    expectSound(pdf, plan, { size: 'A3' })
    expect(bars(pdf)).toHaveLength(2000)
  })
})

describe('what it is made of', () => {
  it('lists its parts on a page of their own, each a link', async () => {
    const plan = samplePlan('2026-11-21')
    const lines = sampleLines('2026-11-21')
    const pdf = await printed('parts', { ...plan, lines }, { contents: { ...roadmapAlone, outcomes: true, lists: true, history: true } })
    expectSound(pdf, plan, { contents: { ...roadmapAlone, lists: true } })
    expect(pdf.pages[0]?.text).toContain('ContentsRoadmapOutcomes')
    // Roadmap, outcomes with one link each, activities, milestones, history.
    expect(pdf.pages[0]?.links).toBe(5 + all(plan.state, 'outcome').length)
    expect(pdf.outline).toContain('History')
    for (const { hash } of lines) expect(pdf.text).toContain(shortHash(hash))
  })

  it('is one outcome alone', async () => {
    const plan = samplePlan('2026-11-21')
    const [outcome] = all(plan.state, 'outcome')
    if (!outcome) throw new Error('The sample has outcomes')
    const pdf = await printed('outcome', { ...plan, outcome: outcome.id })
    expectSound(pdf, plan, { contents: { ...roadmapAlone, roadmap: false } })
    expect(pdf.outline[0]).toBe(outcome.title)
    for (const { value } of all(plan.state, 'reading').filter((reading) => reading.outcome === outcome.id))
      expect(pdf.text).toContain(String(value))
    expect(pdf.outline).toContain('Readings')
  })

  it('is a review alone, without a key to a picture that is not there and with no head of a table without a row', async () => {
    const plan = samplePlan('2026-11-21')
    const drafts = sampleDrafts('2026-11-21')
    const one = all(plan.state, 'review').find(({ signedOn }) => signedOn !== null)
    if (!one) throw new Error('The sample has signed reviews')
    const upTo = (revision: number) => drafts.slice(0, revision).reduce((state, { changes }) => apply(state, changes), emptyState)
    const signed = drafts.findIndex(({ kind }) => kind === 'review') + 1
    const now = upTo(signed)
    const review = reviewDocument({
      review: one.id,
      baseline: upTo(one.baseline),
      now,
      latest: now,
      lines: sampleLines('2026-11-21'),
      today: plan.today,
    })
    const [principle] = review.principles
    if (!principle) throw new Error('A signed review answers for the principles')
    const contents = { ...roadmapAlone, roadmap: false, review: one.quarter }
    const short = {
      ...review,
      lookBack: { promised: [], added: [], earlier: [] },
      outcomes: { ...review.outcomes, entries: [] },
      lessons: { ...review.lessons, entries: [], judged: [] },
      ahead: { ...review.ahead, quarters: [], changes: [] },
      decisions: [],
    }
    // Each line of the note pushes the table further down, until its head has been at the end of the page.
    for (let more = 28; more < 35; more += 1) {
      const pushed = { ...short, note: Array.from({ length: more + 1 }, () => '-').join('\n') }
      const pdf = await printed(`review-${more}`, { ...plan, review: { review: pushed, past: [] } }, { contents })
      const found = pdf.pages.filter(({ text }) => text.includes('Thetwelveprinciples'))
      expect(found).toHaveLength(1)
      expect(found[0]?.text).toContain(squeezed(principle.name))
      expect(pdf.text).not.toContain('Goesonbefore')
    }
  })

  it('is drawn in greys, with the ghosts of the baseline', async () => {
    const plan = planWith(30)
    const [first] = all(plan.state, 'activity')
    if (!first) throw new Error('There are activities')
    const baseline = {
      ...plan.state,
      activity: {
        ...plan.state.activity,
        [first.id]: { ...first, finish: addMonths(first.finish, 9) },
        gone: { ...first, id: 'gone', title: 'Fax intake' },
      },
    }
    const pdf = await printed('greys', { ...plan, baseline }, { colours: 'greys', ghost: true })
    expectSound(pdf, plan, { colours: 'greys' })
    expect(pdf.pages.flatMap(({ colours }) => colours).filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([])
    expect(pdf.text).toContain('Wherethebaselinehadit')
    expect(bars(pdf).find((bar) => bar.startsWith(first.title))).toContain('The baseline had')
    expect(bars(pdf).find((bar) => bar.startsWith('Fax intake'))).toContain('no longer in the plan')
    const coloured = await printed('colours', plan)
    expect(coloured.pages.flatMap(({ colours }) => colours).filter((colour) => !/^#(..)\1\1$/.test(colour)).length).toBeGreaterThan(0)
  })
})

describe('what a user wrote', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '</style><script>alert(2)</script>',
    '" onload="alert(3)" x="',
    '{{title}} $t(app.name) &amp; &lt;b&gt;',
  ]

  it('is text and nothing else, in the name, the lanes, the bars and the footer', async () => {
    for (const name of hostile) {
      const plan = planTitled(hostile, name, name)
      const html = htmlOf(plan)
      expect(html).not.toMatch(/<script|\sonload="/)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
      const pdf = await printed('hostile', plan)
      expectSound(pdf, plan)
      expect(pdf.title).toBe(`${name} · Revision 142`)
      for (const { text } of pdf.pages) expect(text).toContain(squeezed(name))
    }
  })

  it('may be 400 characters long, and a name twenty thousand', async () => {
    const words = 'Bring every claim of every branch into one place '.repeat(9).slice(0, 400)
    const plan = planTitled(
      [words, 'x'.repeat(400), 'W'.repeat(40)],
      'Long name '.repeat(2000).trim(),
      'A lane with a long name '.repeat(40).trim(),
    )
    const pdf = await printed('long', plan)
    expectSound(pdf, plan)
    expect(squeezed(pdf.text)).toContain(squeezed('Long name '.repeat(300)))
  })

  it('may be in the letters of other languages, in the same typeface', async () => {
    const titles = ['Ärger über größere Änderungen', 'Дорожная карта отдела', 'Οδικός χάρτης', 'Kế hoạch bồi thường', 'Żółć i łąka']
    const plan = planTitled(titles, 'Straße 2031', 'Überblick')
    const pdf = await printed('scripts', plan)
    expectSound(pdf, plan)
    for (const font of pdf.fonts) expect(font).toMatch(/\+Inter-/)
  })
})

describe('an empty roadmap', () => {
  it('is one page that says so', async () => {
    const pdf = await printed('empty', planWith(0))
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.text).toContain(squeezed('This revision names no outcomes.'))
    expect(pdf.text).toContain(squeezed('This revision holds no activities.'))
  })
})
