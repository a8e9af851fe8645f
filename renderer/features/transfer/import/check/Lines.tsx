import { Button, Group, Select, Switch, Table, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { startTransition, useEffect, useState } from 'react'
import type { LineFate } from '#shared/exchange/drafts.ts'
import type { SaidLine } from '#shared/exchange/taking/sayLine.ts'
import { t } from '#shared/text/index.ts'
import { type LinesFound, pageOfLines } from '../checked.ts'
import classes from '../Import.module.css'
import { Nothing, Scroll } from './parts.tsx'
import type { PreviewProps } from './previewProps.ts'

interface Props extends PreviewProps {
  readonly fate: LineFate
  /** The place of the report whose rows these are. */
  readonly report: number
  readonly count: number
  readonly onReport: (report: number) => void
}

/** The rows of one sort; of a single table each can be taken or left. */
export function Lines(props: Props) {
  const { checked, fate, report, count, look, choice, onChoice, onReport } = props
  const [search, setSearch] = useState('')
  const [from, setFrom] = useState(0)
  const [found, setFound] = useState<LinesFound | null>(null)
  useEffect(() => {
    let wanted = true
    void look.lines({ report, fate, search, from }).then((answer) => {
      if (wanted && answer) startTransition(() => setFound(answer))
    })
    return () => {
      wanted = false
    }
    // The rows are others as soon as it was checked again; what asks for them is the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [checked, report, fate, search, from])

  const { discarded, removeAbsent } = choice
  // Of a series each report is taken as it is; what is as it was needs no decision.
  const boxes = !checked.series && (fate === 'added' || fate === 'changed' || (fate === 'absent' && removeAbsent))
  const mark = (keys: readonly string[], taken: boolean) => {
    const next = new Map(discarded)
    for (const key of keys)
      if (taken) next.delete(key)
      else next.set(key, fate)
    onChoice({ discarded: next })
  }
  const keys = found?.keys ?? []
  const taken = keys.reduce((sum, key) => sum + (discarded.has(key) ? 0 : 1), 0)
  return (
    <>
      {checked.series && (
        <Select
          size="xs"
          py="xs"
          maw={320}
          label={t('importing.lines.ofReport')}
          allowDeselect={false}
          value={String(report)}
          data={checked.reports.map(({ label }, place) => ({ value: String(place), label }))}
          onChange={(value) => value !== null && onReport(Number(value))}
        />
      )}
      {fate === 'absent' && (
        <Switch
          py="sm"
          checked={removeAbsent}
          onChange={(event) => onChoice({ removeAbsent: event.currentTarget.checked })}
          label={t('importing.lines.removeAbsent', { count })}
          description={t('importing.lines.removeAbsentHint')}
        />
      )}
      {count === 0 ? (
        <Nothing>{t(`importing.lines.none.${fate}`)}</Nothing>
      ) : (
        <>
          <Group gap="sm" py="xs">
            <TextInput
              size="xs"
              w={240}
              data-passing
              aria-label={t('importing.lines.search')}
              placeholder={t('importing.lines.search')}
              value={search}
              onChange={(event) => {
                setSearch(event.currentTarget.value)
                setFrom(0)
              }}
            />
            {boxes && (
              <>
                <Button size="compact-xs" variant="default" disabled={taken === keys.length} onClick={() => mark(keys, true)}>
                  {t('importing.lines.takeAll')}
                </Button>
                <Button size="compact-xs" variant="default" disabled={taken === 0} onClick={() => mark(keys, false)}>
                  {t('importing.lines.takeNone')}
                </Button>
                <Text size="xs" c="dimmed" role="status" className="figures">
                  {t(fate === 'absent' ? 'importing.lines.removed' : 'importing.lines.taken', { taken, count: keys.length })}
                </Text>
              </>
            )}
          </Group>
          {found && (
            <Scroll label={t(`importing.tab.${fate}`)}>
              {found.keys.length === 0 ? (
                <Nothing>{t('importing.lines.notFound')}</Nothing>
              ) : (
                <Rows
                  lines={found.lines}
                  fate={fate}
                  boxes={boxes}
                  isTaken={(key) => !discarded.has(key)}
                  onMark={(key, on) => mark([key], on)}
                />
              )}
            </Scroll>
          )}
          <Pages from={from} of={keys.length} onFrom={setFrom} />
        </>
      )}
    </>
  )
}

function Rows({
  lines,
  fate,
  boxes,
  isTaken,
  onMark,
}: {
  readonly lines: readonly SaidLine[]
  readonly fate: LineFate
  readonly boxes: boolean
  readonly isTaken: (key: string) => boolean
  readonly onMark: (key: string, taken: boolean) => void
}) {
  const inFile = fate !== 'absent' && fate !== 'removed'
  return (
    <Table stickyHeader className={classes.rows}>
      <Table.Thead>
        <Table.Tr>
          {boxes && (
            <Table.Th w={32}>
              <VisuallyHidden>{t(fate === 'absent' ? 'importing.lines.remove' : 'importing.lines.take')}</VisuallyHidden>
            </Table.Th>
          )}
          {inFile && <Table.Th w={56}>{t('transfer.check.row')}</Table.Th>}
          <Table.Th>{t('transfer.check.activity')}</Table.Th>
          {fate === 'changed' ? (
            <Table.Th>{t('importing.lines.what')}</Table.Th>
          ) : (
            <>
              <Table.Th>{t('transfer.mapping.fields.lane')}</Table.Th>
              <Table.Th>{t('transfer.mapping.fields.start')}</Table.Th>
              <Table.Th>{t('transfer.mapping.fields.finish')}</Table.Th>
              <Table.Th>{t('transfer.mapping.fields.status')}</Table.Th>
            </>
          )}
        </Table.Tr>
      </Table.Thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.key}`}>
            {boxes && (
              <td>
                <input
                  type="checkbox"
                  className={classes.box}
                  aria-label={t(fate === 'absent' ? 'importing.lines.removeOne' : 'importing.lines.takeOne', { title: line.title })}
                  checked={isTaken(line.key)}
                  onChange={(event) => onMark(line.key, event.currentTarget.checked)}
                />
              </td>
            )}
            {inFile && <td className="figures">{line.row}</td>}
            <td className={classes.long}>{line.title}</td>
            {fate === 'changed' ? (
              <td>
                <ul className={classes.changes}>
                  {line.fields.map(({ name, before, after }) => (
                    <li key={name}>
                      <span className={classes.fieldOf}>{name}</span> <del>{before}</del> <span aria-hidden>→</span> <ins>{after}</ins>
                    </li>
                  ))}
                </ul>
              </td>
            ) : (
              <>
                <td>{line.lane}</td>
                <td className={classes.day}>{line.start}</td>
                <td className={classes.day}>{line.finish}</td>
                <td>{line.status}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Pages({ from, of, onFrom }: { readonly from: number; readonly of: number; readonly onFrom: (from: number) => void }) {
  if (of <= pageOfLines) return null
  return (
    <Group gap="sm" py="xs">
      <Button size="compact-xs" variant="default" disabled={from === 0} onClick={() => onFrom(Math.max(0, from - pageOfLines))}>
        {t('importing.lines.previous')}
      </Button>
      <Text size="xs" c="dimmed" className="figures">
        {t('importing.lines.page', { from: from + 1, to: Math.min(of, from + pageOfLines), of })}
      </Text>
      <Button size="compact-xs" variant="default" disabled={from + pageOfLines >= of} onClick={() => onFrom(from + pageOfLines)}>
        {t('importing.lines.next')}
      </Button>
    </Group>
  )
}
