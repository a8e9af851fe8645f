import { Table, Text, UnstyledButton } from '@mantine/core'
import { addMonths, formatDate, startOfMonth } from '#shared/calendar/dates.ts'
import type { Pasted, PastedRow, PasteField } from '#shared/exchange/pasting.ts'
import { language, t } from '#shared/text/index.ts'
import { quoted } from '#shared/text/quoted.ts'
import classes from './PastePreview.module.css'

/** So many rows are shown; the others are counted. */
const shown = 100

/** What a pasted text makes, row by row, and which of its lines are left out and why. */
export function PastePreview({
  pasted: { rows, leftOut, fields, unread },
  lane,
  newLanes,
  today,
  onGoTo,
}: {
  readonly pasted: Pasted
  /** The lane of rows that name none. */
  readonly lane: string
  readonly newLanes: readonly string[]
  readonly today: string
  /** Goes to a line of the text, from 1. */
  readonly onGoTo: (line: number) => void
}) {
  const others = fields.filter((field) => field !== 'title' && field !== 'lane' && field !== 'start' && field !== 'finish')
  const undated = rows.filter(({ proposed }) => proposed).length
  const isNew = new Set(newLanes.map((name) => name.toLowerCase()))
  if (rows.length === 0 && leftOut.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('pasting.nothing')}
      </Text>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div className={classes.preview} tabIndex={0} role="region" aria-label={t('pasting.preview')}>
      <Text size="sm" component="div" aria-live="polite">
        <strong>{t('pasting.made', { count: rows.length })}</strong>
        {undated > 0 && <p>{t('pasting.undated', { count: undated, day: formatDate(startOfMonth(addMonths(today, 1)), language()) })}</p>}
        {newLanes.length > 0 && <p>{t('pasting.newLanes', { count: newLanes.length, names: some(newLanes) })}</p>}
        {unread.length > 0 && <p>{t('pasting.unread', { count: unread.length, names: some(unread) })}</p>}
      </Text>
      {leftOut.length > 0 && (
        <Table verticalSpacing={4} className={classes.table}>
          <Table.Caption className={classes.caption ?? ''}>{t('pasting.leftOut', { count: leftOut.length })}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={64}>{t('pasting.line')}</Table.Th>
              <Table.Th>{t('pasting.what')}</Table.Th>
              <Table.Th>{t('pasting.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {leftOut.slice(0, shown).map(({ line, text, reason }) => (
              <Table.Tr key={line}>
                <Table.Td className="figures">
                  <UnstyledButton className={classes.go} aria-label={t('pasting.goTo', { line })} onClick={() => onGoTo(line)}>
                    {line}
                  </UnstyledButton>
                </Table.Td>
                <Table.Td className={classes.words ?? ''}>{text}</Table.Td>
                <Table.Td>{t(`pasting.reason.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <More count={leftOut.length - shown} />
      {rows.length > 0 && (
        <Table verticalSpacing={4} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('domain.field.title')}</Table.Th>
              <Table.Th>{t('domain.field.lane')}</Table.Th>
              <Table.Th>{t('domain.field.start')}</Table.Th>
              <Table.Th>{t('domain.field.finish')}</Table.Th>
              {others.map((field) => (
                <Table.Th key={field}>{t(`domain.field.${field}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map((row) => (
              <Table.Tr key={row.line}>
                <Table.Th scope="row" className={classes.words ?? ''}>
                  {row.title}
                </Table.Th>
                <Table.Td className={classes.lane ?? ''}>
                  {row.lane === null ? lane : isNew.has(row.lane.toLowerCase()) ? t('pasting.newLane', { name: row.lane }) : row.lane}
                </Table.Td>
                <Table.Td className={classes.day ?? ''}>{formatDate(row.start, language())}</Table.Td>
                <Table.Td className={classes.day ?? ''}>{formatDate(row.finish, language())}</Table.Td>
                {others.map((field) => (
                  <Table.Td key={field} className={classes.lane ?? ''}>
                    {wordsOf(row, field)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <More count={rows.length - shown} />
    </div>
  )
}

const More = ({ count }: { readonly count: number }) =>
  count > 0 && (
    <Text size="sm" c="dimmed">
      {t('pasting.more', { count })}
    </Text>
  )

/** The first few of many names. */
const some = (names: readonly string[]) => {
  const first = names
    .slice(0, 6)
    .map((name) => quoted(name.length > 60 ? `${name.slice(0, 60)}…` : name))
    .join(', ')
  return names.length > 6 ? `${first} ${t('pasting.more', { count: names.length - 6 })}` : first
}

function wordsOf({ values }: PastedRow, field: Exclude<PasteField, 'title' | 'lane' | 'start' | 'finish'>): string {
  if (field === 'status') return values.status ? t(`domain.status.${values.status}`) : ''
  if (field === 'kind') return values.kind ? t(`domain.kind.${values.kind}`) : ''
  return String(values[field] ?? '')
}
