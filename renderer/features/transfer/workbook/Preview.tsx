import { ScrollArea, Table, Tabs, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { State } from '#shared/domain/records.ts'
import type { Note, TakenIn } from '#shared/exchange/workbook/index.ts'
import { sayRecord } from '#shared/history/sayField.ts'
import { language, t } from '#shared/text/index.ts'
import classes from '../import/Import.module.css'

/** So many rows of each list are shown. */
const shown = 500

type PlacedNote = Omit<Note, 'row'> & { readonly row: number | null }

/** What a workbook would change, what is left out of it, what stays, and what is worth knowing. */
export function Preview({
  taken,
  before,
  remarks,
}: {
  readonly taken: TakenIn
  readonly before: State | null
  readonly remarks: readonly Note[]
}) {
  const { changes, counts, leftOut, kept } = taken
  const [tab, setTab] = useState<string | null>(leftOut.length > 0 ? 'leftOut' : 'counts')
  const tabs = [
    { value: 'counts', count: changes.length, panel: <Counts counts={counts} /> },
    { value: 'records', count: changes.length, panel: <Records taken={taken} before={before} /> },
    { value: 'leftOut', count: leftOut.length, panel: <Notes notes={leftOut} what={t('workbook.preview.leftOut')} /> },
    { value: 'kept', count: kept.length, panel: <Notes notes={kept} what={t('workbook.preview.kept')} /> },
    { value: 'remarks', count: remarks.length, panel: <Notes notes={remarks} what={t('workbook.preview.remarks')} /> },
  ] as const
  const worthShowing = tabs.filter(({ value, count }) => count > 0 || value === 'counts' || value === 'leftOut')
  return (
    <Tabs value={tab} keepMounted={false} className={classes.tabs} onChange={setTab}>
      <Tabs.List aria-label={t('workbook.preview.tabs')}>
        {worthShowing.map(({ value, count }) => (
          <Tabs.Tab key={value} value={value}>
            {t(`workbook.preview.${value}`)}{' '}
            <Text span size="sm" c="dimmed" className="figures">
              {new Intl.NumberFormat(language()).format(count)}
            </Text>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {worthShowing.map(({ value, panel }) => (
        <Tabs.Panel key={value} value={value} className={classes.panel}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function List({
  label,
  heads,
  count,
  children,
}: {
  readonly label: string
  readonly heads: readonly ReactNode[]
  readonly count: number
  readonly children: ReactNode
}) {
  if (count === 0)
    return (
      <Text size="sm" c="dimmed" py="md">
        {t('workbook.preview.none')}
      </Text>
    )
  return (
    <>
      <ScrollArea className={classes.scroll} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
        <Table stickyHeader className={classes.rows}>
          <Table.Thead>
            <Table.Tr>{heads}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      </ScrollArea>
      {count > shown && (
        <Text size="xs" c="dimmed" py="xs">
          {t('transfer.check.first', { count: shown })}
        </Text>
      )}
    </>
  )
}

const head = (text: string, end = false) => (
  <Table.Th key={text} {...(end ? { ta: 'right' as const } : {})}>
    {text}
  </Table.Th>
)

const numbers = ['added', 'changed', 'removed'] as const

function Counts({ counts }: Pick<TakenIn, 'counts'>) {
  const heads = [head(t('workbook.preview.kind')), ...numbers.map((name) => head(t(`transfer.check.${name}`), true))]
  return (
    <List label={t('workbook.preview.counts')} heads={heads} count={counts.length}>
      {counts.map((line) => (
        <Table.Tr key={line.kind}>
          <Table.Th scope="row">{t(`history.records.${line.kind}`)}</Table.Th>
          {numbers.map((name) => (
            <Table.Td key={name} ta="right" className="figures">
              {line[name]}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </List>
  )
}

function Records({ taken: { changes, state }, before }: { readonly taken: TakenIn; readonly before: State | null }) {
  const heads = [head(t('workbook.preview.kind')), head(t('workbook.preview.record')), head(t('workbook.preview.what'))]
  return (
    <List label={t('workbook.preview.records')} heads={heads} count={changes.length}>
      {changes.slice(0, shown).map((change) => (
        <Table.Tr key={`${change.kind} ${change.id}`}>
          <Table.Td>{t(`domain.record.${change.kind}`)}</Table.Td>
          <Table.Td className={classes.long}>{sayRecord(change.kind, change.id, state, before ?? state)}</Table.Td>
          <Table.Td>{t(`transfer.check.${change.before === null ? 'added' : change.after === null ? 'removed' : 'changed'}`)}</Table.Td>
        </Table.Tr>
      ))}
    </List>
  )
}

function Notes({ notes, what }: { readonly notes: readonly PlacedNote[]; readonly what: string }) {
  const heads = [
    head(t('workbook.preview.sheet')),
    head(t('transfer.check.row'), true),
    head(t('transfer.check.fileColumn')),
    head(t('workbook.preview.why')),
  ]
  return (
    <List label={what} heads={heads} count={notes.length}>
      {notes.slice(0, shown).map((note) => (
        <Table.Tr key={`${note.sheet} ${note.row} ${note.column} ${note.id} ${note.sentence}`}>
          <Table.Td>{note.sheet}</Table.Td>
          <Table.Td ta="right" className="figures">
            {note.row ?? ''}
          </Table.Td>
          <Table.Td>{note.column ?? ''}</Table.Td>
          <Table.Td className={classes.long}>{note.sentence}</Table.Td>
        </Table.Tr>
      ))}
    </List>
  )
}
