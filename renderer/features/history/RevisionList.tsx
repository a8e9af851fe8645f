import { Button, SegmentedControl, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatDate, localMoment } from '#shared/calendar/dates.ts'
import { type RevisionLine, shortHash } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { RevisionMark } from './RevisionMark.tsx'
import { RevisionMenu } from './RevisionMenu.tsx'
import classes from './RevisionList.module.css'
import { sayLine } from './sayLine.ts'

/** So many rows are drawn at once; a history of thousands opens as fast as a short one. */
const page = 60

/** The revisions, newest first, with the two that are compared marked as then and now. */
export function RevisionList({
  lines,
  shared,
  every,
  from,
  to,
  onEvery,
  onFrom,
  onTo,
  onPair,
  onRestore,
  onScenario,
  onBroughtIn,
  onImport,
  children,
}: {
  /** In ascending order. */
  readonly lines: readonly RevisionLine[]
  /** What was given away of a revision. */
  readonly shared: (line: RevisionLine) => string | null
  readonly every: boolean
  readonly from: number
  readonly to: number
  readonly onEvery: (every: boolean) => void
  readonly onFrom: (number: number) => void
  readonly onTo: (number: number) => void
  readonly onPair: (pair: { from: number; to: number }) => void
  readonly onRestore: (number: number) => void
  readonly onScenario: (number: number) => void
  readonly onBroughtIn: (number: number) => void
  readonly onImport: (number: number) => void
  /** What can be done with all of them. */
  readonly children: ReactNode
}) {
  const [shown, setShown] = useState(page)
  const newest = lines.toReversed()
  const rest = newest.length - shown
  return (
    <section className={classes.list} aria-label={t('history.revisions.title')}>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('history.revisions.shown')}
          value={every ? 'all' : 'marked'}
          onChange={(value) => onEvery(value === 'all')}
          data={[
            { value: 'marked', label: t('history.revisions.marked') },
            { value: 'all', label: t('history.revisions.all') },
          ]}
        />
        <div className={classes.columns}>
          <span aria-hidden>{t('history.revisions.from')}</span>
          <span aria-hidden>{t('history.revisions.to')}</span>
          <div className={classes.all}>{children}</div>
        </div>
      </div>
      <ol className={classes.rows} reversed>
        {newest.slice(0, shown).map((line) => (
          <Row
            key={line.number}
            line={line}
            shared={shared(line)}
            from={line.number === from}
            to={line.number === to}
            onFrom={onFrom}
            onTo={onTo}
          >
            <RevisionMenu
              line={line}
              onPair={onPair}
              onRestore={onRestore}
              onScenario={onScenario}
              onBroughtIn={onBroughtIn}
              onImport={onImport}
            />
          </Row>
        ))}
        {rest > 0 && (
          <li className={classes.rest}>
            <Button variant="subtle" size="xs" fullWidth onClick={() => setShown(shown + page)}>
              {t('history.revisions.more', { count: Math.min(rest, page) })}
            </Button>
          </li>
        )}
      </ol>
    </section>
  )
}

function Row({
  line,
  shared,
  from,
  to,
  onFrom,
  onTo,
  children,
}: {
  readonly line: RevisionLine
  readonly shared: string | null
  readonly from: boolean
  readonly to: boolean
  readonly onFrom: (number: number) => void
  readonly onTo: (number: number) => void
  /** What else can be done with it. */
  readonly children: ReactNode
}) {
  const { number, kind, author, reason, hash } = line
  const what = sayLine(line)
  return (
    <li className={classes.row} data-picked={from || to}>
      <input
        type="radio"
        name="history-from"
        className={classes.radio}
        checked={from}
        onChange={() => onFrom(number)}
        aria-label={t('history.revisions.fromOf', { number, what })}
      />
      <input
        type="radio"
        name="history-to"
        className={classes.radio}
        checked={to}
        onChange={() => onTo(number)}
        aria-label={t('history.revisions.toOf', { number, what })}
      />
      <div className={classes.what}>
        <div className={classes.line}>
          <span className={classes.number}>{number}</span>
          <RevisionMark kind={kind} />
          <When line={line} />
        </div>
        <Text size="sm" fw={kind === 'edit' ? 400 : 600} lineClamp={2} title={what}>
          {what}
        </Text>
        {reason !== '' && (
          <Text size="xs" c="dimmed" lineClamp={1} title={reason}>
            {t('history.revisions.reason', { reason })}
          </Text>
        )}
        {shared !== null && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {shared}
          </Text>
        )}
        <div className={classes.foot}>
          {author !== '' && <span className={classes.author}>{t('history.revisions.by', { author })}</span>}
          <span className={classes.hash} title={t('history.revisions.hash', { hash })}>
            {shortHash(hash)}
          </span>
        </div>
      </div>
      {children}
    </li>
  )
}

/** Of an imported plan the day it is of; of everything else the moment it was made. */
function When({ line }: { readonly line: RevisionLine }) {
  const { day, time } = localMoment(line.recordedAt)
  const recorded = formatDate(day, language())
  if (line.kind !== 'import')
    return (
      <time className={classes.when} dateTime={line.recordedAt} title={t('history.revisions.moment', { day: recorded, time })}>
        {recorded}
      </time>
    )
  const asOf = formatDate(line.asOf, language())
  return (
    <time className={classes.when} dateTime={line.asOf} title={t('history.revisions.asOfHint', { day: asOf, recorded })}>
      {t('history.revisions.asOf', { day: asOf })}
    </time>
  )
}
