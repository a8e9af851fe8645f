import { Select, Stack, Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { type ActivityKind, kinds, type Status, statuses } from '#shared/domain/activity.ts'
import { type DateFormat, dayFormats, readDay, reportFormats } from '#shared/exchange/dateFormats.ts'
import { type DateField, type ImportField, importFields, isDateField } from '#shared/exchange/headers.ts'
import { wordLimit } from '#shared/exchange/mapping.ts'
import { language, t } from '#shared/text/index.ts'
import { HowRead } from './HowRead.tsx'
import classes from './Import.module.css'
import { Notice } from './Notice.tsx'
import { sayDays, sayFormat, sayGaps } from './say.ts'
import type { Import } from './useImport.ts'
import type { Reading } from './work.ts'

interface Props {
  readonly reading: Reading
  readonly change: Import['change']
}

const quick = { transitionProps: { duration: 0 } }

/** The second step: how the file is read, and what each column says. */
export function Columns({ reading, change }: Props) {
  return (
    <Stack gap="lg">
      <HowRead reading={reading} change={change} />
      <Fields reading={reading} change={change} />
      <Words reading={reading} change={change} field="status" />
      <Words reading={reading} change={change} field="kind" />
    </Stack>
  )
}

const needed: ReadonlySet<ImportField> = new Set<ImportField>(['title', 'start', 'finish'])

function Fields({ reading, change }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {t('transfer.mapping.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('transfer.mapping.lead')}
      </Text>
      <Table className={classes.fields} verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="24%">{t('transfer.mapping.field')}</Table.Th>
            <Table.Th w="26%">{t('transfer.mapping.column')}</Table.Th>
            <Table.Th>{t('transfer.mapping.examples')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {importFields.map((field) => (
            <FieldRow key={field} field={field} reading={reading} change={change} />
          ))}
        </Table.Tbody>
      </Table>
      {reading.gaps.length > 0 && (
        <Notice>{sayGaps(reading.gaps)}</Notice>
      )}
    </section>
  )
}

const hinted = ['key', 'reportDate', 'reportNumber'] as const

function FieldRow({ field, reading, change }: Props & { readonly field: ImportField }) {
  const name = t(`transfer.mapping.fields.${field}`)
  const column = reading.mapping.columns[field]
  const hint = hinted.find((known) => known === field)
  const missing = needed.has(field) && column === undefined
  const columns = reading.columns.flatMap(({ name: title, examples }, index) =>
    examples.length === 0 && index !== column ? [] : [{ value: String(index), label: title }],
  )
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.fieldName}>
        {name}
        {needed.has(field) && (
          <Text span size="xs" c="dimmed" ml={6}>
            {t('transfer.mapping.needed')}
          </Text>
        )}
        {hint && (
          <Text size="xs" c="dimmed" fw={400}>
            {t(`transfer.mapping.hints.${hint}`)}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <Select
          aria-label={t('transfer.mapping.columnFor', { field: name })}
          placeholder={t(needed.has(field) ? 'transfer.mapping.pick' : 'transfer.mapping.none')}
          data={columns}
          value={column === undefined ? null : String(column)}
          clearable={!needed.has(field)}
          clearButtonProps={{ 'aria-label': `${t('transfer.mapping.none')}: ${name}` }}
          searchable={columns.length > 12}
          allowDeselect={false}
          error={missing}
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
          </Stack>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function Format({ field, name, reading, change }: Props & { readonly field: DateField; readonly name: string }) {
  const guess = reading.dates[field]
  const chosen = reading.mapping.formats[field]
  const examples = reading.columns[reading.mapping.columns[field] ?? -1]?.examples ?? []
  const all: readonly DateFormat[] = field === 'reportDate' ? reportFormats : dayFormats
  const fitting = guess?.kind === 'ambiguous' ? guess.formats : guess?.kind === 'one' ? [guess.format] : []
  const exampleFor = (format: DateFormat) =>
    guess?.kind === 'ambiguous' ? guess.example : examples.find((text) => readDay(text, format) !== null)
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
          label: sayFormat(format, exampleFor(format)),
        }))}
        value={chosen ?? null}
        allowDeselect={false}
        error={open ? t('transfer.mapping.ambiguous', { example: guess.example, days: sayDays(guess.example, guess.formats) }) : null}
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

const sayMeaning = (value: Status | ActivityKind): string => {
  const status = statuses.find((known) => known === value)
  const kind = kinds.find((known) => known === value)
  return status ? t(`domain.status.${status}`) : kind ? t(`domain.kind.${kind}`) : value
}

/** What the file's own words for a status or a kind mean. */
function Words({ reading, change, field }: Props & { readonly field: 'status' | 'kind' }) {
  const id = useId()
  const place = reading.mapping.columns[field]
  if (place === undefined) return null
  const column = reading.columns[place]?.name ?? ''
  const words = reading.words[field]
  const choices = field === 'status' ? statuses : kinds
  const meanings: Readonly<Record<string, string>> = field === 'status' ? reading.mapping.statuses : reading.mapping.kinds
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {t('transfer.words.title', { column })}
      </Title>
      {words.length > wordLimit ? (
        <Notice>{t('transfer.words.many', { column, count: wordLimit })}</Notice>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('transfer.words.lead')}
          </Text>
          <div className={classes.words}>
            {words.map((word) => (
              <div key={word} className={classes.word}>
                <Text size="sm" lineClamp={2}>
                  {word}
                </Text>
                <Select
                  aria-label={t('transfer.words.means', { word })}
                  size="xs"
                  data={[
                    { value: '', label: t('transfer.words.unknown') },
                    ...choices.map((value) => ({ value, label: sayMeaning(value) })),
                  ]}
                  value={Object.hasOwn(meanings, word) ? (meanings[word] ?? '') : ''}
                  allowDeselect={false}
                  comboboxProps={quick}
                  onChange={(value) => {
                    if (field === 'status')
                      void change({ kind: 'status', word, status: statuses.find((known) => known === value) ?? null })
                    else void change({ kind: 'kind', word, means: kinds.find((known) => known === value) ?? null })
                  }}
                />
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
