import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, comparePrinted, markIn } from '#shared/document/printed.ts'
import { dateWords } from '#shared/document/words.ts'
import { learnAll, saidIn, t } from '#shared/text/index.ts'
import { add } from '#shared/planning/records.ts'
import { activity, documentOf } from './roadmaps.ts'

const roadmap = documentOf(
  activity('x', '2026-10-01', '2027-03-31', { title: 'Pilot photo intake', owner: 'Mara Lind' }),
  activity('y', '2027-01-01', '2027-06-30', { title: 'فحص الصور', status: 'done', finishedOn: '2027-06-01' }),
  add('milestone', { id: 'm', title: 'Board', date: '2028-01-01', kind: 'decision', activity: null, sourceKey: null }),
)

/** The lists as a reader of PDF files gives them: a piece of text for each line, with the foot of the page before. */
const printed = (rows: readonly string[] = activityRows) => [
  `Page 1 of 2 Revision 7  ·  12 Oct 2026  ·  0a1b2c3d Claims Activity Kind Start Finish Status Owner ${rows.join(' ')}`,
  'Page 2 of 2 Revision 7  ·  12 Oct 2026  ·  0a1b2c3d Claims Milestone Kind Date Belongs to Board Decision 1 Jan 2028 FY28 Q2 Roadmap',
]
const rowsOf = () =>
  roadmap.lanes.flatMap((lane) =>
    lane.activities.map(({ title, kind, start, finish, status, finishedOn, owner }) =>
      [
        title,
        t(`domain.kind.${kind}`),
        dateWords(start.date),
        start.quarter,
        dateWords(finish.date),
        finish.quarter,
        t(`domain.status.${status}`),
        finishedOn ? `${dateWords(finishedOn.date)} ${finishedOn.quarter}` : '',
        owner,
      ].join('\n'),
    ),
  )
const activityRows = rowsOf()

describe('the mark of a printed document', () => {
  it('is found whatever a browser printed around it', () => {
    expect(markIn(['11/21/26, 10:03 AM Claims · Revision 7', ...printed(), 'about:blank 3/3'])).toEqual({
      number: 7,
      shortHash: '0a1b2c3d',
    })
  })

  it('is the one of most pages, so that a title cannot be taken for it', () => {
    expect(markIn(['Revision 1 · 1 Jan 2020 · deadbeef', ...printed()])).toEqual({ number: 7, shortHash: '0a1b2c3d' })
  })

  it('is in no other document', () => {
    expect(markIn(['Revision 7 of something', 'Quarterly report', ''])).toBeNull()
  })
})

describe('a printed document beside its revision', () => {
  it('says the same, in whatever form its letters are', () => {
    expect(comparePrinted(printed(), roadmap)).toEqual({ compared: 3, differing: [], surplus: 0 })
    expect(comparePrinted(printed(activityRows.map((row) => Array.from(row.normalize('NFD')).join(' '))), roadmap)).toEqual({
      compared: 3,
      differing: [],
      surplus: 0,
    })
  })

  it('is compared in the language it was printed in', async () => {
    await learnAll()
    const german = saidIn('de', () =>
      [
        'Seite 1 von 1',
        t('document.footer.revision', { number: 7, date: dateWords('2026-10-12'), hash: '0a1b2c3d' }),
        ...(['activity', 'kind', 'start', 'finish', 'status', 'owner'] as const).map((name) => t(`document.list.${name}`)),
        ...rowsOf(),
      ].join(' '),
    )
    expect(german).toContain('01.10.2026')
    expect(markIn([german])).toEqual({ number: 7, shortHash: '0a1b2c3d' })
    expect(comparePrinted([german], roadmap)).toEqual({ compared: 2, differing: [], surplus: 0 })
    expect(comparePrinted([german.replace('31.03.2027', '31.03.2028')], roadmap).differing).toHaveLength(1)
  })

  it.each([
    ['another title', 'Pilot', 'Roll out'],
    ['another day', '31 Mar 2027', '30 Jun 2027'],
    ['another status', 'Proposed', 'Done'],
    ['another owner', 'Mara Lind', 'Joe Abara'],
  ])('names the row that has %s', (_what, from, to) => {
    const [, ...others] = activityRows
    const rows = [...activityRows.slice(0, 1).map((row) => row.replace(from, to)), ...others]
    expect(comparePrinted(printed(rows), roadmap)).toEqual({
      compared: 3,
      differing: [{ kind: 'activity', title: 'Pilot photo intake' }],
      surplus: 0,
    })
  })

  it('counts rows that are too many or too few', () => {
    expect(comparePrinted(printed([...activityRows, ...activityRows.slice(0, 1)]), roadmap).surplus).toBe(1)
    expect(comparePrinted(printed(activityRows.slice(1)), roadmap)).toMatchObject({
      surplus: -1,
      differing: [{ title: 'Pilot photo intake' }],
    })
  })

  it('compares only what the document lists', () => {
    expect(comparePrinted(['Revision 7 · 12 Oct 2026 · 0a1b2c3d'], roadmap)).toEqual({ compared: 0, differing: [], surplus: 0 })
  })

  it('does not mind how white space and the order of Arabic letters come back', () => {
    assert(
      property(shuffledSubarray(Array.from('مرحبا'), { minLength: 5, maxLength: 5 }), (letters) => {
        expect(comparable(`a${letters.join(' ')}b`)).toBe(comparable('aمرحباb'))
      }),
    )
  })
})
