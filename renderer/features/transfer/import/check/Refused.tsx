import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { sayReason } from '#shared/exchange/sayRefusal.ts'
import { t } from '#shared/text/index.ts'
import { useSaveCsv } from '../../../../ui/useSaveCsv.ts'
import classes from '../Import.module.css'
import { Nothing, Scroll, Shown } from './parts.tsx'
import type { PreviewProps } from './previewProps.ts'

/** The rows that are left out, each with its reason, and as a file to mend them in. */
export function Refused({ checked: { refused, refusedCount, files }, look, file }: PreviewProps) {
  const { said, save } = useSaveCsv()
  const [busy, setBusy] = useState(false)
  if (refusedCount === 0) return <Nothing>{t('transfer.check.nothingRefused')}</Nothing>
  const fileOf = (name: string | undefined) => (name === undefined ? Object.values(files)[0] : files[name])
  const several = Object.keys(files).length > 1
  const turned = fileOf(undefined)?.turned === true
  const give = async () => {
    setBusy(true)
    const text = await look.refusedCsv()
    if (text !== null) await save(t('importing.refused.fileName', { file: file.replace(/\.[^.]*$/, '') }), text)
    setBusy(false)
  }
  return (
    <>
      <Group gap="sm" py="xs">
        <Button variant="default" size="compact-sm" loading={busy} onClick={() => void give()}>
          {t('importing.refused.save')}
        </Button>
        <Text size="sm" role="status" className="anywhere">
          {said}
        </Text>
      </Group>
      <Scroll label={t('transfer.check.refusedTitle', { rows: t('transfer.rows', { count: refusedCount }) })}>
        <Table stickyHeader className={classes.rows}>
          <Table.Thead>
            <Table.Tr>
              {several && <Table.Th>{t('importing.refused.columns.file')}</Table.Th>}
              <Table.Th>{turned ? t('transfer.check.fileColumn') : t('transfer.check.row')}</Table.Th>
              <Table.Th>{t('transfer.check.activity')}</Table.Th>
              <Table.Th>{turned ? t('transfer.check.row') : t('transfer.check.fileColumn')}</Table.Th>
              <Table.Th>{t('transfer.check.text')}</Table.Th>
              <Table.Th>{t('transfer.check.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {refused.map((line) => (
              <Table.Tr key={`${line.file ?? ''} ${line.row}`}>
                {several && <Table.Td className={classes.long}>{line.file}</Table.Td>}
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
                <Table.Td>{sayReason(line, fileOf(line.file)?.mapping ?? { formats: {} })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
      <Shown shown={refused.length} of={refusedCount} />
    </>
  )
}
