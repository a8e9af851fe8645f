import { Group, Select, Switch, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { encodings } from '#shared/exchange/decode.ts'
import { delimiters } from '#shared/exchange/records.ts'
import { t } from '#shared/text/index.ts'
import { Pieces } from '../../../ui/Pieces.tsx'
import classes from './Import.module.css'
import { delimiterNames } from './say.ts'
import type { Import } from './useImport.ts'
import type { Reading, TableSettings } from './work.ts'

interface Props {
  readonly reading: Reading
  readonly change: Import['change']
}

const quick = { transitionProps: { duration: 0 } }

/** How the file is read: what was found out can be said otherwise. */
export function HowRead({ reading, change }: Props) {
  const { form, encoding, delimiter, sheet, headerRow, turned, firstRows, duplicates, ragged, remarks } = reading
  const id = useId()
  const settings: TableSettings = {
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(sheet === null ? {} : { sheet }),
  }
  // Another encoding, delimiter, sheet or direction has its header elsewhere, so that is found anew.
  const reread = (news: TableSettings) => void change({ kind: 'table', settings: { ...settings, ...news } })
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={3} id={id}>
          {t('transfer.reading.title')}
        </Title>
        <Text size="sm" c="dimmed" className="figures">
          {t('transfer.reading.summary', {
            rows: t('transfer.rows', { count: reading.rows }),
            columns: t('transfer.reading.columns', { count: reading.columns.length }),
          })}
        </Text>
      </Group>
      <div className={classes.settings}>
        <Pieces>
          {reading.sheets.length > 1 && (
            <Select
              label={t('importSources.sheet')}
              data={[...reading.sheets]}
              value={sheet}
              allowDeselect={false}
              comboboxProps={quick}
              onChange={(value) => {
                if (value !== null) reread({ sheet: value })
              }}
            />
          )}
          {encoding !== null && (
            <Select
              label={t('transfer.reading.encoding')}
              data={encodings.map((value) => ({ value, label: t(`transfer.reading.encodings.${value}`) }))}
              value={encoding}
              allowDeselect={false}
              comboboxProps={quick}
              onChange={(value) => {
                const chosen = encodings.find((known) => known === value)
                if (chosen) reread({ encoding: chosen })
              }}
            />
          )}
          {delimiter !== null && (
            <Select
              label={t('transfer.reading.delimiter')}
              data={delimiters.map((value) => ({ value, label: t(`transfer.reading.delimiters.${delimiterNames[value]}`) }))}
              value={delimiter}
              allowDeselect={false}
              comboboxProps={quick}
              onChange={(value) => {
                const chosen = delimiters.find((known) => known === value)
                if (chosen) reread({ delimiter: chosen })
              }}
            />
          )}
          {form !== 'ics' && (
            <Select
              label={t('transfer.reading.header')}
              data={firstRows.map((text, index) => ({
                value: String(index + 1),
                label: t(turned ? 'transfer.reading.headerColumn' : 'transfer.reading.headerRow', { row: index + 1, text }),
              }))}
              value={String(headerRow)}
              allowDeselect={false}
              comboboxProps={{ ...quick, width: 480, position: 'bottom-start' }}
              onChange={(value) => void change({ kind: 'table', settings: { ...settings, turned, headerRow: Number(value) } })}
            />
          )}
          {form !== 'ics' && (
            <Switch
              label={t('transfer.reading.turned')}
              checked={turned}
              className={classes.turned}
              onChange={(event) => reread({ turned: event.currentTarget.checked })}
            />
          )}
        </Pieces>
      </div>
      {duplicates.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('transfer.reading.duplicates', { names: duplicates.map(({ name, times }) => `${name} (${times})`).join(', ') })}
        </Text>
      )}
      {ragged.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('transfer.reading.ragged', {
            count: ragged.length,
            rows: ragged.length > 12 ? t('transfer.reading.more', { rows: ragged.slice(0, 12).join(', ') }) : ragged.join(', '),
          })}
        </Text>
      )}
      {remarks.map(({ reason, count, titles }) => (
        <Text key={reason} size="sm" c="dimmed" mt="xs">
          {t(`importSources.remarks.${reason}`, {
            count,
            titles: count > titles.length ? t('transfer.reading.more', { rows: titles.join(', ') }) : titles.join(', '),
          })}
        </Text>
      ))}
    </section>
  )
}
