import type { ReactNode } from 'react'
import type { ReviewDocument } from '#shared/document/reviewDocument.ts'
import type { document as words } from '#shared/text/en/document.ts'
import { t } from '#shared/text/index.ts'
import { Key } from '../charts/parts.tsx'
import { StackedColumns } from '../charts/StackedColumns.tsx'

/** What a quarter that was reviewed promised, and what came of it. */
export interface ReviewedQuarter {
  readonly quarter: string
  readonly promised: number
  readonly delivered: number
  readonly moved: number
  readonly dropped: number
  readonly share: string
}

export const reviewSections = ['look back', 'outcomes', 'lessons', 'look ahead', 'sign off'] as const
export const reviewAnchor = (section: (typeof reviewSections)[number]): string => `review-${section.replace(' ', '-')}`

/** Everything a review says, in the order in which it is held. */
export function Review({ review, past }: { readonly review: ReviewDocument; readonly past: readonly ReviewedQuarter[] }) {
  const { title, days, against, signed, attendees, note, figures, nextMeeting } = review
  return (
    <section>
      <h2>{title}</h2>
      <p className="note">
        {days}. {against} {signed ? `${signed.said}.` : t('document.review.open')}
      </p>
      {attendees.length > 0 && (
        <p dir="auto">
          {t('document.review.attendees')} {attendees.join(', ')}
        </p>
      )}
      {note !== '' && (
        <p className="said" dir="auto">
          {note}
        </p>
      )}
      <Figures figures={figures} />
      {past.length > 1 && <SayDo past={past} />}
      {reviewSections.map((section) => (
        <section key={section} id={reviewAnchor(section)}>
          <h3>{t(`review.step.${section}`)}</h3>
          {sections[section](review)}
        </section>
      ))}
      {nextMeeting !== '' && (
        <p>
          {t('document.review.next')} {nextMeeting}
        </p>
      )}
    </section>
  )
}

function Figures({ figures }: { readonly figures: ReviewDocument['figures'] }) {
  const counted = (['promised', 'delivered', 'moved', 'dropped', 'open', 'added'] as const).filter(
    (name) => name !== 'open' || figures.open > 0,
  )
  return (
    <>
      <ol className="measure figures">
        <li className="reading">
          <small>{figures.name}</small>
          <b>{figures.share}</b>
        </li>
        {counted.map((name) => (
          <li key={name}>
            <small>{t(`review.figure.${name}`)}</small>
            <b>{figures[name]}</b>
          </li>
        ))}
      </ol>
      <p className="note">
        {figures.said} {figures.withAddenda}
      </p>
    </>
  )
}

const looks = {
  delivered: { tone: 'accent', fill: 'solid' },
  moved: { tone: 'in-progress', fill: 'hatched' },
  dropped: { tone: 'bad', fill: 'crossed' },
} as const
const columns = ['delivered', 'moved', 'dropped'] as const

/** The reviews one after the other: whether more is kept of what is promised is seen, not read. */
function SayDo({ past }: { readonly past: readonly ReviewedQuarter[] }) {
  return (
    <figure className="chart">
      <StackedColumns
        width={560}
        label={t('document.review.sayDoChart')}
        columns={past.slice(-8).map((one) => ({
          key: one.quarter,
          label: one.quarter,
          note: '',
          head: one.share,
          title: one.quarter,
          parts: columns.map((name) => ({ value: one[name], ...looks[name] })),
        }))}
      />
      <Key items={columns.map((name) => ({ label: t(`review.figure.${name}`), ...looks[name] }))} />
    </figure>
  )
}

type ColumnName = keyof (typeof words)['review']['column']

interface Column<T> {
  readonly head: ColumnName
  /** In percent of the width; the rest share what is left. */
  readonly width?: number
  readonly cell: (row: T) => ReactNode
}

/** The first cell of a row is its name. A table that is all of its section needs no name of its own. */
export function Table<T extends { readonly id?: string }>({
  name,
  columns: given,
  rows,
}: {
  readonly name: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
}) {
  if (rows.length === 0) return null
  return (
    <table className="list said">
      {name !== '' && <caption>{name}</caption>}
      <colgroup>
        {given.map(({ head, width }) => (
          <col key={head} {...(width === undefined ? {} : { style: { width: `${width}%` } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {given.map(({ head }) => (
            <th key={head} scope="col">
              {t(`document.review.column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id ?? index}>
            {given.map(({ head, cell }, place) =>
              place === 0 ? (
                <th key={head} scope="row" dir="auto">
                  {cell(row)}
                </th>
              ) : (
                <td key={head} dir="auto">
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is said of one thing, each on a line of its own; what is empty is left out. */
export const Said = ({ lines }: { readonly lines: readonly string[] }) =>
  lines
    .filter((line) => line !== '')
    .map((line, index) => (
      // oxlint-disable-next-line react/no-array-index-key
      <div key={index}>{line}</div>
    ))

const scoreWord = (value: number | null): string => (value === null ? '–' : String(value))
const nothing = () => <p className="note">{t('document.review.nothing')}</p>

const lookBackColumns: readonly Column<ReviewDocument['lookBack']['promised'][number]>[] = [
  {
    head: 'activity',
    cell: ({ title, renamed }) => <Said lines={[title, renamed === '' ? '' : t('document.review.renamed', { title: renamed })]} />,
  },
  { head: 'lane', width: 12, cell: ({ lane }) => lane },
  { head: 'verdict', width: 10, cell: ({ verdictWord }) => verdictWord },
  { head: 'promised', width: 13, cell: ({ promised }) => promised },
  { head: 'actual', width: 15, cell: ({ actual, slip }) => <Said lines={[actual, slip]} /> },
  { head: 'why', width: 24, cell: ({ listedReason, reason, adoptionWord }) => <Said lines={[listedReason, reason, adoptionWord]} /> },
]

const sections: Readonly<Record<(typeof reviewSections)[number], (review: ReviewDocument) => ReactNode>> = {
  'look back': ({ lookBack: { promised, added, earlier } }) =>
    promised.length + added.length + earlier.length === 0 ? (
      nothing()
    ) : (
      <>
        <Table name={t('review.figure.promised')} columns={lookBackColumns} rows={promised} />
        <Table name={t('review.figure.added')} columns={lookBackColumns} rows={added} />
        <Table
          name={t('document.review.earlier')}
          columns={[
            { head: 'activity', cell: ({ title }) => title },
            { head: 'deliveredIn', width: 16, cell: ({ deliveredIn }) => deliveredIn },
            { head: 'inUse', width: 24, cell: ({ adoptionWord }) => adoptionWord },
          ]}
          rows={earlier}
        />
      </>
    ),
  outcomes: ({ outcomes: { entries } }) =>
    entries.length === 0 ? (
      nothing()
    ) : (
      <Table
        name=""
        columns={[
          { head: 'outcome', cell: ({ title, leader, since }) => <Said lines={[title, leader, since]} /> },
          { head: 'measure', width: 15, cell: ({ unit }) => unit },
          { head: 'expected', width: 8, cell: ({ expected }) => expected },
          { head: 'reading', width: 11, cell: ({ reading, readOn }) => <Said lines={[reading, readOn]} /> },
          { head: 'verdict', width: 10, cell: ({ verdictWord, attainment }) => <Said lines={[verdictWord, attainment]} /> },
          {
            head: 'result',
            width: 24,
            cell: ({ resultWord, work, assumption, note }) => <Said lines={[resultWord, work, assumption, note]} />,
          },
          { head: 'scores', width: 10, cell: ({ businessScore, itScore }) => `${scoreWord(businessScore)} / ${scoreWord(itScore)}` },
        ]}
        rows={entries}
      />
    ),
  lessons: ({ lessons: { entries, judged } }) =>
    entries.length + judged.length === 0 ? (
      nothing()
    ) : (
      <>
        <Table
          name={t('review.step.lessons')}
          columns={[
            { head: 'lesson', cell: ({ title, about, foundIn }) => <Said lines={[title, about, foundIn]} /> },
            { head: 'cause', width: 20, cell: ({ cause }) => cause },
            { head: 'change', width: 20, cell: ({ change }) => change },
            {
              head: 'decided',
              width: 30,
              cell: ({ decidedWord, because, changed }) => <Said lines={[decidedWord, because, ...changed]} />,
            },
          ]}
          rows={entries}
        />
        <Table
          name={t('document.review.judged')}
          columns={[
            { head: 'lesson', cell: ({ title }) => title },
            { head: 'appliedTo', width: 28, cell: ({ appliedTo, appliedIn }) => <Said lines={[appliedTo, appliedIn]} /> },
            { head: 'verdict', width: 30, cell: ({ verdictWord, because }) => <Said lines={[verdictWord, because]} /> },
          ]}
          rows={judged}
        />
      </>
    ),
  'look ahead': ({ ahead: { horizon, startsMore, quarters, changes, others } }) => (
    <>
      <p className="note">
        <Said lines={[horizon.said, startsMore]} />
      </p>
      <Table
        name={t('document.review.quarters')}
        columns={[
          { head: 'quarter', width: 12, cell: ({ label }) => label },
          { head: 'starting', cell: ({ starting }) => <Said lines={starting.map(({ title }) => title)} /> },
          { head: 'finishing', cell: ({ finishing }) => <Said lines={finishing.map(({ title }) => title)} /> },
          { head: 'running', width: 12, cell: ({ running }) => running },
        ]}
        rows={quarters.map((quarter) => ({ ...quarter, id: quarter.label }))}
      />
      <Table
        name={t('document.review.changes')}
        columns={[
          { head: 'activity', cell: ({ title }) => title },
          { head: 'outcome', cell: ({ outcome }) => outcome },
          { head: 'whatChanged', cell: ({ said }) => said },
        ]}
        rows={changes.flatMap(({ outcome, title: group, entries }) =>
          entries.map((entry) => ({ ...entry, id: `${outcome ?? ''} ${entry.id}`, outcome: group })),
        )}
      />
      {others !== '' && <p className="note">{others}</p>}
    </>
  ),
  'sign off': ({ decisions, scores, maturity, principles, addenda }) => (
    <>
      <Table
        name={t('document.review.decisions')}
        columns={[
          { head: 'decision', cell: ({ title }) => title },
          { head: 'about', width: 24, cell: ({ about }) => about },
          { head: 'owner', width: 16, cell: ({ owner }) => owner },
          { head: 'due', width: 18, cell: ({ due }) => due },
        ]}
        rows={decisions}
      />
      <Table
        name={t('document.review.scores')}
        columns={[
          { head: 'asked', cell: ({ askedWord }) => askedWord },
          { head: 'business', width: 14, cell: ({ business }) => scoreWord(business) },
          { head: 'it', width: 14, cell: ({ it }) => scoreWord(it) },
          {
            head: 'before',
            width: 26,
            cell: ({ before }) => (before ? `${before.quarter}: ${scoreWord(before.business)} / ${scoreWord(before.it)}` : '–'),
          },
        ]}
        rows={scores.map((score) => ({ ...score, id: score.asked }))}
      />
      {maturity.now !== '' && (
        <p className="note">
          {t('document.review.maturity', { now: maturity.now })}{' '}
          {maturity.before === '' ? '' : t('document.review.maturityBefore', { before: maturity.before })}
        </p>
      )}
      <Table
        name={t('document.review.principles')}
        columns={[
          { head: 'principle', cell: ({ name }) => name },
          { head: 'share', width: 10, cell: ({ share }) => share },
          { head: 'evidence', width: 44, cell: ({ evidence }) => <Said lines={evidence} /> },
          { head: 'agreed', width: 14, cell: ({ agreedWord }) => agreedWord },
        ]}
        rows={principles.map((entry) => ({ ...entry, id: String(entry.principle) }))}
      />
      <Table
        name={t('document.review.addenda')}
        columns={[
          { head: 'addendum', cell: ({ by }) => by },
          { head: 'about', width: 22, cell: ({ about, should }) => <Said lines={[about, should]} /> },
          { head: 'says', width: 44, cell: ({ text }) => text },
        ]}
        rows={addenda}
      />
    </>
  ),
}
