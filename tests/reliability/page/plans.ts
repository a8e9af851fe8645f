import { strToU8 } from 'fflate'
import { roadmapCalendar } from '#shared/exchange/roadmapCalendar.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { emptyState } from '#shared/domain/records.ts'
import { replay } from '#shared/history/change.ts'
import { number, partsOf, rowsOf, text, zipped } from '#tests/unit/exchange/xlsxParts.ts'

/** The sorts of files that are imported. */
export const forms = ['csv', 'pasted', 'xlsx', 'xml', 'ics'] as const
export type Form = (typeof forms)[number]

const header = ['Key', 'Title', 'Lane', 'Start', 'Finish', 'Status', 'Kind', 'Percent complete', 'Predecessors', 'Owner', 'Description']
const words = ['Données', 'Straße 🚲', 'plan, with a comma', 'a "quoted" word', 'two\nlines', '日本語', "O'Neil", '']
const statuses = ['To do', 'In progress', 'Done', 'Cancelled']

const two = (value: number) => String(value).padStart(2, '0')
const rows = Array.from({ length: 24 }, (_, place) => [
  `P-${place + 1}`,
  `Activity ${place + 1} ${words[place % words.length]}`,
  `Lane ${place % 4}`,
  `2026-${two((place % 12) + 1)}-${two((place % 27) + 1)}`,
  `2027-${two((place % 12) + 1)}-28`,
  statuses[place % statuses.length] ?? '',
  place % 5 === 0 ? 'Milestone' : 'Project',
  `${place * 4}%`,
  place > 2 ? `P-${place - 1}` : '',
  'Ann Example',
  words[(place + 3) % words.length] ?? '',
])
const reported = ['2026-01-31', '2026-04-30', '2026-07-31'].flatMap((date, report) =>
  rows.slice(0, 12 + report).map((row, place) => [date, ...row.with(4, `2027-${two(((place + report) % 12) + 1)}-28`)]),
)

const quoted = (cell: string) => (/[",;\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const delimited = (table: readonly (readonly string[])[], delimiter: string) =>
  table.map((row) => row.map(quoted).join(delimiter)).join('\r\n')
const turned = [header, ...rows][0]?.map((_, column) => [header, ...rows].map((row) => row[column] ?? '')) ?? []

/** Excel's number of a day. */
const serialOf = (date: string) => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
const letter = (column: number) => String.fromCharCode(65 + column)
const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const asSheet = (table: readonly (readonly string[])[]) =>
  rowsOf(
    table.map((row, place) =>
      row.map((cell, column) =>
        /^20\d\d-\d\d-\d\d$/.test(cell)
          ? number(`${letter(column)}${place + 1}`, serialOf(cell), 1)
          : text(`${letter(column)}${place + 1}`, escaped(cell)),
      ),
    ),
  )
const styles =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>'

/** The parts of workbooks, whose texts are altered and packed again. */
export const workbooks: readonly Readonly<Record<string, string>>[] = [
  partsOf(
    { Notes: rowsOf([[text('A1', 'Read me')]]), Plan: `${asSheet([header, ...rows])}<mergeCells><mergeCell ref="C2:C3"/></mergeCells>` },
    { styles },
  ),
  partsOf(
    { Reports: asSheet([['Reported', ...header], ...reported]) },
    { styles, strings: '<si><t>Plan</t></si>', workbook: '<workbookPr date1904="1"/>' },
  ),
]

const event = (lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${rows
  .map(([key = '', title = '', , start = '', finish = ''], place) =>
    event([
      `UID:${key}`,
      `SUMMARY:${title.replaceAll('\n', '\\n').replaceAll(',', '\\,')}`,
      `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
      place % 3 === 0 ? `DTEND;VALUE=DATE:${finish.replaceAll('-', '')}` : place % 3 === 1 ? 'DURATION:P3D' : 'RRULE:FREQ=WEEKLY',
      'CATEGORIES:Data',
      'STATUS:CONFIRMED',
    ]),
  )
  .join('\r\n')}\r\nEND:VCALENDAR\r\n`
const sample = sampleDrafts('2026-11-21', 'sample').reduce((state, { changes }) => replay(state, changes), emptyState)

const task = (place: number, inside: string) => `<Task><UID>${place}</UID><ID>${place}</ID><Name>Task ${place}</Name>${inside}</Task>`
const dated = (place: number) =>
  `<Start>2026-${two((place % 12) + 1)}-05T08:00:00</Start><Finish>2027-${two((place % 12) + 1)}-05T17:00:00</Finish>`
const project = `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project"><Title>Plan</Title><FYStartDate>4</FYStartDate><StatusDate>2026-07-31T08:00:00</StatusDate><Tasks>${Array.from(
  { length: 24 },
  (_, place) =>
    task(
      place + 1,
      place % 6 === 0
        ? `<Summary>1</Summary><OutlineLevel>1</OutlineLevel><OutlineNumber>${place / 6 + 1}</OutlineNumber>${dated(place)}`
        : `<Summary>0</Summary><OutlineLevel>2</OutlineLevel><OutlineNumber>${Math.floor(place / 6) + 1}.${place % 6}</OutlineNumber><Milestone>${place % 5 === 0 ? 1 : 0}</Milestone><PercentComplete>${place * 4}</PercentComplete>${dated(place)}<Notes>Straße &amp; more</Notes>${place > 2 ? `<PredecessorLink><PredecessorUID>${place - 1}</PredecessorUID><Type>1</Type></PredecessorLink>` : ''}<Baseline><Number>0</Number>${dated(place + 1)}</Baseline><Baseline><Number>1</Number>${dated(place + 2)}</Baseline>`,
    ),
).join('')}</Tasks></Project>`

/** Sound files of each sort, to be altered. */
export const soundFiles: Readonly<Record<Form, readonly Uint8Array[]>> = {
  csv: [delimited([header, ...rows], ','), delimited([['Reported', ...header], ...reported], ';'), delimited(turned, ',')].map((file) =>
    strToU8(file),
  ),
  pasted: [
    delimited([header, ...rows], '\t'),
    delimited(
      [header, ...rows].map((row) => row.slice(1, 5)),
      '\t',
    ),
  ].map((file) => strToU8(file)),
  xlsx: workbooks.map(zipped),
  xml: [strToU8(project)],
  ics: [calendar, roadmapCalendar(sample, { number: 7, recordedAt: '2026-11-21T10:00:00.000Z' }).text].map((file) => strToU8(file)),
}
