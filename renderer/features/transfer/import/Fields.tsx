import { Button, Select, Stack, Table, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { type DateFormat, periodFormats, readDay, reportFormats } from '#shared/exchange/dateFormats.ts'
import { type DateField, type ImportField, importFields, isDateField } from '#shared/exchange/headers.ts'
import { progressScales } from '#shared/exchange/progress.ts'
import { language, t } from '#shared/text/index.ts'
import { Pieces } from '../../../ui/Pieces.tsx'
import classes from './Mapping.module.css'
import { Notice } from './Notice.tsx'
import { sayDays, sayFormat, sayGaps } from './sayMapping.ts'
import { type MappingProps, quick } from './mappingProps.ts'
import { Tool } from './Tool.tsx'

const always: ReadonlySet<ImportField> = new Set<ImportField>(['title', 'start', 'finish'])

/** What each column says. What the file does not have is folded away. `onAll` is told once all are there. */
export function Fields({ reading, change, onAll }: MappingProps & { readonly onAll: () => void }) {
  const id = useId()
  const [more, setMore] = useState(false)
  // What had a column keeps its row when that is taken away: the keyboard is on it.
  const [met, setMet] = useState<ReadonlySet<ImportField>>(new Set())
  const isSeen = (field: ImportField) => always.has(field) || met.has(field) || reading.mapping.columns[field] !== undefined
  const folded = importFields.filter((field) => !isSeen(field)).length
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <Title order={3} id={id}>
            {t('transfer.mapping.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('transfer.mapping.lead')}
          </Text>
        </div>
        <Tool reading={reading} change={change} />
      </div>
      <Table className={classes.fields} verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="24%">{t('transfer.mapping.field')}</Table.Th>
            <Table.Th w="26%">{t('transfer.mapping.column')}</Table.Th>
            <Table.Th>{t('transfer.mapping.examples')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Pieces onAll={onAll}>
            {importFields
              .filter((field) => more || isSeen(field))
              .map((field) => (
                <FieldRow
                  key={field}
                  field={field}
                  reading={reading}
                  change={(step) => {
                    setMet(new Set([...met, field]))
                    return change(step)
                  }}
                />
              ))}
          </Pieces>
        </Table.Tbody>
      </Table>
      {(more || folded > 0) && (
        <Button variant="subtle" size="compact-sm" className={classes.more} aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? t('importMapping.fewer') : t('importMapping.more', { count: folded })}
        </Button>
      )}
      {reading.gaps.length > 0 && <Notice>{sayGaps(reading.gaps)}</Notice>}
    </section>
  )
}

const hinted = ['key', 'reportDate', 'reportNumber'] as const
const hintedHere = ['parent', 'dependsOn', 'blocks', 'finishedOn'] as const

function FieldRow({ field, reading, change }: MappingProps & { readonly field: ImportField }) {
  const name = t(`transfer.mapping.fields.${field}`)
  const { columns, oneDate } = reading.mapping
  const column = columns[field]
  // With one date in a row it is a milestone, so one column of dates is enough.
  const other = field === 'start' ? columns.finish : columns.start
  const needed = always.has(field) && (field === 'title' || oneDate === 'refused' || other === undefined)
  const hint = hinted.find((known) => known === field)
  const hintHere = hintedHere.find((known) => known === field)
  const choices = reading.columns.flatMap(({ name: title, examples }, index) =>
    examples.length === 0 && index !== column ? [] : [{ value: String(index), label: title }],
  )
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.fieldName}>
        {name}
        {needed && (
          <Text span size="xs" c="dimmed" ml={6}>
            {t('transfer.mapping.needed')}
          </Text>
        )}
        {(hint ?? hintHere) && (
          <Text size="xs" c="dimmed" fw={400}>
            {hint ? t(`transfer.mapping.hints.${hint}`) : hintHere && t(`importMapping.hints.${hintHere}`)}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <Select
          aria-label={t('transfer.mapping.columnFor', { field: name })}
          placeholder={t(needed ? 'transfer.mapping.pick' : 'transfer.mapping.none')}
          data={choices}
          value={column === undefined ? null : String(column)}
          clearable={field !== 'title'}
          clearButtonProps={{ 'aria-label': `${t('transfer.mapping.none')}: ${name}` }}
          searchable={choices.length > 12}
          allowDeselect={false}
          error={needed && column === undefined}
          comboboxProps={quick}
          onChange={(value) => void change({ kind: 'column', field, column: value === null ? null : Number(value) })}
        />
      </Table.Td>
      <Table.Td>
        {column !== undefined && (
          <Stack gap={6}>
            <Text size="sm" c="dimmed" lineClamp={2} className={`figures ${classes.examples}`}>
              {reading.columns[column]?.examples.join(' · ')}
            </Text>
            {isDateField(field) && <Format field={field} name={name} reading={reading} change={change} />}
            {field === 'progress' && <Scale name={name} reading={reading} change={change} />}
          </Stack>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function Format({ field, name, reading, change }: MappingProps & { readonly field: DateField; readonly name: string }) {
  const guess = reading.dates[field]
  const { calendar } = reading.context
  const chosen = reading.mapping.formats[field]
  const examples = reading.columns[reading.mapping.columns[field] ?? -1]?.examples ?? []
  const all: readonly DateFormat[] = field === 'reportDate' ? reportFormats : periodFormats
  const fitting = guess?.kind === 'ambiguous' ? guess.formats : guess?.kind === 'one' ? [guess.format] : []
  const exampleFor = (format: DateFormat) =>
    guess?.kind === 'ambiguous' ? guess.example : examples.find((text) => readDay(text, format, 'finish', calendar) !== null)
  const open = chosen === undefined && guess?.kind === 'ambiguous'
  const year = chosen === 'yyyy' ? exampleFor(chosen) : undefined
  const lastDay = year === undefined ? null : readDay(year, 'yyyy')
  return (
    <>
      <Select
        aria-label={t('transfer.mapping.formatFor', { field: name })}
        placeholder={t('transfer.mapping.pickFormat')}
        size="xs"
        className={classes.format}
        errorProps={{ style: { fontSize: 'var(--type-1)' } }}
        data={[...fitting, ...all.filter((format) => !fitting.includes(format))].map((format) => ({
          value: format,
          label: sayFormat(format, exampleFor(format), calendar),
        }))}
        value={chosen ?? null}
        allowDeselect={false}
        error={
          open ? t('transfer.mapping.ambiguous', { example: guess.example, days: sayDays(guess.example, guess.formats, calendar) }) : null
        }
        comboboxProps={quick}
        onChange={(value) => {
          const format = all.find((known) => known === value)
          if (format) void change({ kind: 'format', field, format })
        }}
      />
      {guess?.kind === 'none' && (
        <Text size="xs" c="var(--bad)">
          {t('transfer.mapping.undated')}
        </Text>
      )}
      {year !== undefined && lastDay !== null && (
        <Text size="xs" c="dimmed">
          {t('transfer.mapping.yearAlone', { year, day: formatDate(lastDay, language()) })}
        </Text>
      )}
    </>
  )
}

/** Whether 45 or 0.45 is nearly half. */
function Scale({ name, reading, change }: MappingProps & { readonly name: string }) {
  const { progress } = reading.mapping
  return (
    <Select
      aria-label={t('importMapping.scale.label', { field: name })}
      placeholder={t('transfer.mapping.pickFormat')}
      size="xs"
      className={classes.format}
      data={progressScales.map((value) => ({ value, label: t(`importMapping.scale.${value}`) }))}
      value={progress}
      allowDeselect={false}
      error={progress === null ? t('importMapping.scale.ambiguous') : null}
      errorProps={{ style: { fontSize: 'var(--type-1)' } }}
      comboboxProps={quick}
      onChange={(value) => {
        const scale = progressScales.find((known) => known === value)
        if (scale) void change({ kind: 'progress', scale })
      }}
    />
  )
}
