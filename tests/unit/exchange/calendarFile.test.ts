import fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { looksLikeCalendar, readCalendar } from '#shared/exchange/calendarFile.ts'
import { roadmapCalendar } from '#shared/exchange/roadmapCalendar.ts'
import { hasRealData, realFile } from './realData.ts'
import { sampleState } from './workbook/sampleState.ts'
import { inEachZone } from './zones.ts'

const calendar = (...entries: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries.flat(), 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

function readAs(text: string) {
  const read = readCalendar(text)
  if (!read.ok) throw new Error(read.reason)
  const [header = [], ...rows] = read.records.cells
  return {
    rows: rows.map((row) => Object.fromEntries(row.map((cell, column) => [header[column], cell]))),
    remarks: read.remarks.map(({ line, reason }) => `${line} ${reason}`),
  }
}
const datesOf = (...lines: readonly string[]) => {
  const { rows } = readAs(calendar(event('UID:1', 'SUMMARY:A', ...lines)))
  return [rows[0]?.['Start'], rows[0]?.['Finish']]
}

describe.each(inEachZone)('the days of events in %s', (_zone, run) => {
  test('are those that are written, and the end is the day before the one that is named', () =>
    run(() => {
      expect(datesOf('DTSTART;VALUE=DATE:20250915')).toEqual(['2025-09-15', '2025-09-15'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DTEND;VALUE=DATE:20250916')).toEqual(['2025-09-15', '2025-09-15'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DTEND;VALUE=DATE:20250915')).toEqual(['2025-09-15', '2025-09-15'])
      expect(datesOf('DTSTART;VALUE=DATE:20240228', 'DTEND;VALUE=DATE:20240302')).toEqual(['2024-02-28', '2024-03-01'])
      expect(datesOf('DTSTART:20250915T233000Z', 'DTEND:20250916T003000Z')).toEqual(['2025-09-15', '2025-09-16'])
      expect(datesOf('DTSTART;TZID=Pacific/Auckland:20250915T000000', 'DTEND;TZID=Pacific/Auckland:20250916T000000')).toEqual([
        '2025-09-15',
        '2025-09-15',
      ])
      expect(datesOf('DTSTART;TZID="Odd: zone; of Outlook":20250915T090000', 'DTEND:20250917T090000')).toEqual(['2025-09-15', '2025-09-17'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DURATION:P2W')).toEqual(['2025-09-15', '2025-09-28'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DURATION:P1D')).toEqual(['2025-09-15', '2025-09-15'])
      expect(datesOf('DTSTART:20250915T230000', 'DURATION:PT1H')).toEqual(['2025-09-15', '2025-09-15'])
      expect(datesOf('DTSTART:20250915T230000', 'DURATION:PT1H1S')).toEqual(['2025-09-15', '2025-09-16'])
      expect(datesOf('DTSTART:20250915T230000', 'DURATION:PT0S')).toEqual(['2025-09-15', '2025-09-15'])
    }))

  test('that are none stay as they are written', () =>
    run(() => {
      expect(datesOf('DTSTART;VALUE=DATE:20250931')).toEqual(['20250931', '20250931'])
      expect(datesOf('DTSTART:20250915T250000', 'DTEND:20250916')).toEqual(['20250915T250000', '2025-09-15'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DTEND:soon')).toEqual(['2025-09-15', 'soon'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DURATION:-P1D')).toEqual(['2025-09-15', '-P1D'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DURATION:P99999999999W')).toEqual(['2025-09-15', 'P99999999999W'])
      expect(datesOf('DTSTART;VALUE=DATE:20250915', 'DTEND;VALUE=DATE:20250910')).toEqual(['2025-09-15', '2025-09-10'])
      expect(datesOf()).toEqual([undefined, undefined])
    }))

  test.skipIf(!hasRealData)('of a public release schedule are read as they stand there', () =>
    run(() => {
      const text = new TextDecoder().decode(realFile('formats/schedule.ics'))
      // Read once by its text alone, once by another library.
      const written = text.split('BEGIN:VEVENT').slice(1)
      const known = convertIcsCalendar(undefined, text).events ?? []
      const { rows, remarks } = readAs(text)
      expect([written.length, known.length, rows.length]).toEqual([31, 31, 31])
      // 25 are of whole days; six are an hour in UTC.
      expect(remarks.map((said) => said.split(' ')[1])).toEqual(Array.from({ length: 6 }, () => 'utc'))
      for (const [place, row] of rows.entries()) {
        const [, start = '', hour, end = '', until] =
          /DTSTART[^:]*:(\d{8})(T\d{6}Z)?\s+DTEND[^:]*:(\d{8})(T\d{6}Z)?/.exec(written[place] ?? '') ?? []
        const day = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
        expect([hour === undefined, row['Start'], row['Finish']]).toEqual([
          until === undefined,
          day(start),
          until === undefined ? addDays(day(end), -1) : day(end),
        ])
        expect(row['Start']).toBe(known[place]?.start.date.toISOString().slice(0, 10))
        expect([row['Title'], row['Key'], row['Description'] ?? '']).toEqual([
          known[place]?.summary,
          known[place]?.uid,
          known[place]?.description ?? '',
        ])
        expect(row['Kind']).toBe(row['Start'] === row['Finish'] ? 'Milestone' : '')
      }
    }),
  )
})

describe('a calendar', () => {
  test('folded lines, escaped texts, emoji, categories, states and alarms', () => {
    const text = calendar(
      ['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'END:STANDARD', 'END:VTIMEZONE'],
      event(
        'UID:1',
        'SUMMARY;LANGUAGE=en:A\\, b\\; c\\\\d ',
        ' 🚀',
        '\t🚲',
        'DTSTART;VALUE=DATE:20250915',
        'DTEND;VALUE=DATE:20250920',
        'DESCRIPTION:One\\nTwo\\NThree\\\\n',
        'CATEGORIES:Data\\, web,Other',
        'STATUS:TENTATIVE',
        'BEGIN:VALARM',
        'SUMMARY:Not this',
        'END:VALARM',
      ),
      ['', event('UID:2', 'SUMMARY:B', 'DTSTART;VALUE=DATE:20250915', 'DTEND;VALUE=DATE:20250920', 'STATUS:CANCELLED').join('\r\n')],
    )
    expect(looksLikeCalendar(text)).toBe(true)
    expect(readAs(text).rows).toEqual([
      {
        Key: '1',
        Title: 'A, b; c\\d 🚀🚲',
        Lane: 'Data, web',
        Start: '2025-09-15',
        Finish: '2025-09-19',
        Status: 'Proposed',
        Description: 'One\nTwo\nThree\\n',
      },
      { Key: '2', Title: 'B', Lane: '', Start: '2025-09-15', Finish: '2025-09-19', Status: 'Cancelled', Description: '' },
    ])
  })

  test('says what is taken in part, and what is left out', () => {
    const day = 'DTSTART;VALUE=DATE:20250915'
    const { rows, remarks } = readAs(
      calendar(
        event('UID:a', 'SUMMARY:Weekly', 'DTSTART:20250915T090000Z', 'RRULE:FREQ=WEEKLY'),
        event('UID:a', 'SUMMARY:Weekly, moved', 'RECURRENCE-ID:20250922T090000Z', 'DTSTART:20250923T090000Z'),
        event('UID:b', 'SUMMARY:Old', 'SEQUENCE:1', day),
        event('UID:b', 'SUMMARY:New', 'SEQUENCE:2', day),
        event('UID:c', 'SUMMARY:Gone', 'STATUS:CANCELLED', day),
        ['BEGIN:VTODO', 'SUMMARY:Do', 'END:VTODO'],
        ['BEGIN:VJOURNAL', 'SUMMARY:Note', 'END:VJOURNAL'],
        event('SUMMARY:No UID', day, 'a line that lost its fold'),
      ),
    )
    expect(rows.map((row) => [row['Key'], row['Title'], row['Start']])).toEqual([
      ['a', 'Weekly', '2025-09-15'],
      ['b', 'New', '2025-09-15'],
      ['No UID 2025-09-15', 'No UID', '2025-09-15'],
    ])
    expect(remarks).toEqual([
      '3 utc',
      '3 recurring',
      '9 occurrence',
      '15 same-uid',
      '27 cancelled',
      '33 to-do',
      '36 journal',
      '42 broken-line',
    ])
  })

  test.each([
    ['SUMMARY:no calendar', { ok: false, reason: 'not-a-calendar' }],
    ['', { ok: false, reason: 'not-a-calendar' }],
    ['BEGIN:VEVENT\nEND:VEVENT', { ok: false, reason: 'not-a-calendar' }],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:cut off', { ok: false, reason: 'broken', line: 3 }],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT', { ok: false, reason: 'broken', line: 3 }],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR\nSUMMARY:after', { ok: false, reason: 'broken', line: 3 }],
    [`BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(50)}`, { ok: false, reason: 'broken', line: 9 }],
  ])('that is none, or is cut off, is refused with its line: %j', (text, refusal) => {
    expect(readCalendar(text)).toEqual(refusal)
  })

  test('any text is read or refused, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'UID:__proto__',
        'constructor:x',
        'DTSTART:20250915',
        'DURATION:P1D',
        ' x',
        'RRULE',
      ),
      fc.string({ maxLength: 20 }),
    )
    const property = fc.property(fc.array(piece, { maxLength: 20 }), (lines) => {
      readCalendar(['BEGIN:VCALENDAR', ...lines].join('\n'))
      readCalendar(calendar(lines))
    })
    expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow()
  })
})

describe.each(inEachZone)('the calendar that Rearview exports, read in %s', (_zone, run) => {
  test('is every milestone with its title on its day, and no review', () =>
    run(() => {
      const { id } = roadmapOf(sampleState)
      const { rows, remarks } = readAs(roadmapCalendar(sampleState, { number: 7, recordedAt: '2026-11-21T23:30:00.000Z' }).text)
      const expected = Object.values(sampleState.milestone).map((milestone) => ({
        Key: `milestone-${milestone.id}-${id}@rearview`,
        Title: milestone.title,
        Kind: 'Milestone',
        Start: milestone.date,
        Finish: milestone.date,
      }))
      expect(rows.toSorted((a, b) => ((a['Key'] ?? '') < (b['Key'] ?? '') ? -1 : 1))).toEqual(
        expected.toSorted((a, b) => (a.Key < b.Key ? -1 : 1)),
      )
      expect(remarks.length).toBeGreaterThan(10)
      expect(remarks.every((said) => said.endsWith('review'))).toBe(true)
    }))
})
