import { Table } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import { Day } from '../../../../ui/Dates.tsx'
import type { Checked } from '../checked.ts'
import classes from '../Import.module.css'
import { Scroll } from './parts.tsx'

/** The reports of a series, and what becomes of each. */
export function Reports({ checked }: { readonly checked: Checked }) {
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
