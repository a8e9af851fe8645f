import { Checkbox, Radio, ScrollArea, Stack, Table, Tabs, Text, TextInput, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { reportLimit } from '#shared/exchange/drafts.ts'
import { sayReason } from '#shared/exchange/sayRefusal.ts'
import { language, t } from '#shared/text/index.ts'
import { FiscalFields, YearsField } from '../../../ui/CalendarFields.tsx'
import { Day } from '../../../ui/Dates.tsx'
import type { Into } from './into.ts'
import classes from './Import.module.css'
import { Notice } from './Notice.tsx'
import type { Checked, Reading } from './work.ts'

/** The third step: where it goes, and what comes in and what does not. */
export function Check({
  reading,
  checked,
  into,
  openName,
  knownAuthor,
  tried,
  onInto,
}: {
  readonly reading: Reading
  readonly checked: Checked | null
  readonly into: Into
  /** The name of the roadmap that is open; null where none is. */
  readonly openName: string | null
  readonly knownAuthor: boolean
  /** Whether the import was tried, so that what is missing is said. */
  readonly tried: boolean
  readonly onInto: (news: Partial<Into>) => void
}) {
  const id = useId()
  const begins = checked?.reports.findLast(({ fate }) => fate === 'revision')?.asOf
  const quarter = begins && quarterLabel(into.calendar, quarterOf(into.calendar, begins))
  return (
    <div className={classes.check}>
      <section aria-labelledby={id} className={classes.into}>
        <Title order={3} id={id} mb="xs">
          {t('transfer.into.title')}
        </Title>
        <Stack gap="sm">
          {openName !== null && (
            <Radio.Group
              aria-label={t('transfer.into.label')}
              value={into.kind}
              onChange={(value) => onInto({ kind: value === 'open' ? 'open' : 'new' })}
            >
              <Stack gap="xs">
                <Radio value="open" label={t('transfer.into.open', { name: openName })} />
                <Radio value="new" label={t('transfer.into.new')} />
              </Stack>
            </Radio.Group>
          )}
          {into.kind === 'new' && <NewFields into={into} tried={tried} onInto={onInto} />}
          {!knownAuthor && (
            <TextInput
              label={t('app.newRoadmap.author')}
              description={t('app.newRoadmap.authorHint')}
              value={into.author}
              onChange={(event) => onInto({ author: event.currentTarget.value })}
            />
          )}
          <Checkbox
            label={t('transfer.into.done')}
            description={t('transfer.into.doneHint')}
            checked={into.doneWhenPast}
            onChange={(event) => onInto({ doneWhenPast: event.currentTarget.checked })}
          />
          {into.kind === 'new' && quarter && (
            <Text size="xs" c="dimmed">
              {t('transfer.into.begins', { quarter })}
            </Text>
          )}
        </Stack>
      </section>
      {checked && <Preview reading={reading} checked={checked} openName={into.kind === 'open' ? openName : null} />}
    </div>
  )
}

function NewFields({ into, tried, onInto }: { readonly into: Into; readonly tried: boolean; readonly onInto: (news: Partial<Into>) => void }) {
  const { calendar } = into
  return (
    <>
      <TextInput
        label={t('app.newRoadmap.name')}
        required
        value={into.name}
        error={tried && into.name.trim() === '' ? t('app.newRoadmap.nameMissing') : null}
        onChange={(event) => onInto({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('app.newRoadmap.unit')}
        value={into.unit}
        onChange={(event) => onInto({ unit: event.currentTarget.value })}
      />
      <FiscalFields calendar={calendar} onCalendar={(next) => onInto({ calendar: next })} />
      <YearsField years={into.years} onYears={(next) => onInto({ years: next })} />
    </>
  )
}

type Tab = 'accepted' | 'refused' | 'reports'

function Preview({ reading, checked, openName }: { readonly reading: Reading; readonly checked: Checked; readonly openName: string | null }) {
  const [tab, setTab] = useState<Tab>(checked.series ? 'reports' : 'accepted')
  const revisions = checked.reports.filter(({ fate }) => fate === 'revision').length
  const known = checked.reports.every(({ fate }) => fate === 'known' || fate === 'nothing-new')
  if (checked.tooManyReports !== null)
    return (
      <div>
        <Notice>{t('transfer.check.tooMany', { count: checked.tooManyReports, limit: reportLimit })}</Notice>
      </div>
    )
  const notice =
    checked.acceptedCount === 0
      ? t('transfer.check.nothingAccepted')
      : revisions === 0 && openName !== null
        ? t(known ? 'transfer.confirm.known' : 'transfer.confirm.leftOut', { name: openName })
        : null
  const tabs = [
    ...(checked.series ? [{ value: 'reports', label: t('transfer.check.reports'), count: checked.reports.length }] : []),
    { value: 'accepted', label: t('transfer.check.accepted'), count: checked.acceptedCount },
    { value: 'refused', label: t('transfer.check.refused'), count: checked.refusedCount },
  ]
  return (
    <div className={classes.preview}>
      {notice !== null && <Notice>{notice}</Notice>}
      <Tabs
        value={tab}
        keepMounted={false}
        className={classes.tabs}
        onChange={(value) => setTab(value === 'refused' || value === 'reports' ? value : 'accepted')}
      >
        <Tabs.List aria-label={t('transfer.check.tabs')}>
          {tabs.map(({ value, label, count }) => (
            <Tabs.Tab key={value} value={value}>
              {label}{' '}
              <Text span size="sm" c="dimmed" className="figures">
                {new Intl.NumberFormat(language()).format(count)}
              </Text>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="reports" className={classes.panel}>
          <Reports checked={checked} />
        </Tabs.Panel>
        <Tabs.Panel value="accepted" className={classes.panel}>
          <Accepted reading={reading} checked={checked} />
        </Tabs.Panel>
        <Tabs.Panel value="refused" className={classes.panel}>
          <Refused reading={reading} checked={checked} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

function Shown({ shown, of }: { readonly shown: number; readonly of: number }) {
  if (of <= shown) return null
  return (
    <Text size="xs" c="dimmed" py="xs">
      {t('transfer.check.first', { count: shown })}
    </Text>
  )
}

function Scroll({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <ScrollArea className={classes.scroll} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
      {children}
    </ScrollArea>
  )
}

function Reports({ checked }: { readonly checked: Checked }) {
  const numbers = ['rows', 'added', 'changed', 'removed'] as const
  const heads = {
    rows: t('transfer.check.accepted'),
    added: t('transfer.check.added'),
    changed: t('transfer.check.changed'),
    removed: t('transfer.check.removed'),
  }
  return (
    <Scroll label={t('transfer.check.reports')}>
      <Table stickyHeader className={classes.rows}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('transfer.check.report')}</Table.Th>
            <Table.Th>{t('transfer.check.date')}</Table.Th>
            {numbers.map((name) => (
              <Table.Th key={name} ta="right">
                {heads[name]}
              </Table.Th>
            ))}
            <Table.Th>{t('transfer.check.fate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checked.reports.map((report) => (
            <Table.Tr key={`${report.label} ${report.asOf}`}>
              <Table.Td>{report.label}</Table.Td>
              <Table.Td>
                <Day date={report.asOf} />
              </Table.Td>
              {numbers.map((name) => (
                <Table.Td key={name} ta="right" className="figures">
                  {name === 'rows' || report.fate === 'revision' ? report[name] : ''}
                </Table.Td>
              ))}
              <Table.Td>{t(`transfer.fate.${report.fate}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scroll>
  )
}

function Accepted({ reading, checked }: { readonly reading: Reading; readonly checked: Checked }) {
  return (
    <>
      <Scroll label={t('transfer.check.acceptedTitle', { rows: t('transfer.rows', { count: checked.acceptedCount }) })}>
        <Table stickyHeader className={classes.rows}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{reading.turned ? t('transfer.check.fileColumn') : t('transfer.check.row')}</Table.Th>
              {checked.series && <Table.Th>{t('transfer.check.report')}</Table.Th>}
              <Table.Th>{t('transfer.check.activity')}</Table.Th>
              <Table.Th>{t('transfer.mapping.fields.lane')}</Table.Th>
              <Table.Th>{t('transfer.mapping.fields.start')}</Table.Th>
              <Table.Th>{t('transfer.mapping.fields.finish')}</Table.Th>
              <Table.Th>{t('transfer.mapping.fields.status')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {checked.accepted.map(({ row, report, title, lane, start, finish, status }) => (
              <Table.Tr key={row}>
                <Table.Td className="figures">{row}</Table.Td>
                {checked.series && <Table.Td>{report}</Table.Td>}
                <Table.Td className={classes.long}>{title}</Table.Td>
                <Table.Td>{lane === null || lane === '' ? t('transfer.laneWithoutName') : lane}</Table.Td>
                <Table.Td className={classes.day}>{formatDate(start, language())}</Table.Td>
                <Table.Td className={classes.day}>{formatDate(finish, language())}</Table.Td>
                <Table.Td>{status === null ? '' : t(`domain.status.${status}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
      <Shown shown={checked.accepted.length} of={checked.acceptedCount} />
    </>
  )
}

function Refused({ reading, checked }: { readonly reading: Reading; readonly checked: Checked }) {
  if (checked.refusedCount === 0)
    return (
      <Text size="sm" c="dimmed" py="md">
        {t('transfer.check.nothingRefused')}
      </Text>
    )
  return (
    <>
      <Scroll label={t('transfer.check.refusedTitle', { rows: t('transfer.rows', { count: checked.refusedCount }) })}>
        <Table stickyHeader className={classes.rows}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{reading.turned ? t('transfer.check.fileColumn') : t('transfer.check.row')}</Table.Th>
              <Table.Th>{t('transfer.check.activity')}</Table.Th>
              <Table.Th>{reading.turned ? t('transfer.check.row') : t('transfer.check.fileColumn')}</Table.Th>
              <Table.Th>{t('transfer.check.text')}</Table.Th>
              <Table.Th>{t('transfer.check.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {checked.refused.map((line) => (
              <Table.Tr key={line.row}>
                <Table.Td className="figures">{line.row}</Table.Td>
                <Table.Td className={classes.long}>{line.title}</Table.Td>
                <Table.Td>{line.column ?? ''}</Table.Td>
                <Table.Td className={classes.long}>
                  {line.text === '' ? (
                    <Text span size="sm" c="dimmed">
                      {t('transfer.check.empty')}
                    </Text>
                  ) : (
                    line.text
                  )}
                </Table.Td>
                <Table.Td>{sayReason(line, reading.mapping)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
      <Shown shown={checked.refused.length} of={checked.refusedCount} />
    </>
  )
}
