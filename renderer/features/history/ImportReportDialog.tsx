import { Button, Group, Modal, Skeleton, Stack, Text, Title } from '@mantine/core'
import { formatDate } from '#shared/calendar/dates.ts'
import { type ImportReport, importReport } from '#shared/domain/importReport.ts'
import { changesOf } from '#shared/history/migrations.ts'
import type { ImportRun } from '#shared/history/undo.ts'
import { shortHash } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { useRead } from '#renderer/session/useRead.ts'
import { useOpen } from '#renderer/session/useSession.ts'
import { revisionsBetween } from '#renderer/store/history.ts'
import { useSaveCsv } from '#renderer/ui/useSaveCsv.ts'
import classes from './RevisionList.module.css'

/** What came in with an import: which files, how many of their rows, and what was left out and why. */
export function ImportReportDialog({ run: { first, last }, onClose }: { readonly run: ImportRun; readonly onClose: () => void }) {
  const { id } = useOpen()
  const reports = useRead(`${id} imported by ${last}`, async (database) => {
    const revisions = await revisionsBetween(database, id, first, last)
    return revisions.flatMap((revision) =>
      changesOf(revision).flatMap(({ kind, after }) => (kind === 'importReport' && after ? [importReport.parse(after)] : [])),
    )
  })
  const numbers = first === last ? t('importing.report.title', { number: last }) : t('importing.report.titleOf', { first, last })
  return (
    <Modal opened onClose={onClose} title={numbers} size="lg" closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}>
      {reports === null ? (
        <Skeleton height={120} />
      ) : (
        <Stack gap="lg">
          {reports.length === 0 && <Text size="sm">{t('importing.report.none')}</Text>}
          {reports.map((report) => (
            <OneReport key={report.id} report={report} />
          ))}
        </Stack>
      )}
    </Modal>
  )
}

function OneReport({ report }: { readonly report: ImportReport }) {
  const { file, form, hash, rows, refused, leftOut, importedOn, importedBy } = report
  const { said, save } = useSaveCsv()
  const give = async () => {
    // Only who asks for a file needs what writes it.
    const { leftOutCsv } = await import('#shared/exchange/refusedCsv.ts')
    await save(t('importing.refused.fileName', { file: file.replace(/\.[^.]*$/, '') }), leftOutCsv(leftOut))
  }
  const by = importedBy === '' ? [] : [t('history.revisions.by', { author: importedBy })]
  return (
    <section>
      <Title order={3} size="h5" className="anywhere">
        {file}
      </Title>
      <Text size="sm" c="dimmed">
        {[t(`domain.importForm.${form}`), t('importing.report.on', { day: formatDate(importedOn, language()) }), ...by].join(' · ')}{' '}
        <span className={classes.hash} title={t('history.revisions.hash', { hash })}>
          {shortHash(hash)}
        </span>
      </Text>
      <Text size="sm" mt="xs" className="figures">
        {t('importing.report.rows', { rows: t('transfer.rows', { count: rows }), refused: t('transfer.rows', { count: refused }) })}
      </Text>
      {leftOut.length > 0 && (
        <>
          <ul className={classes.leftOut}>
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {refused > leftOut.length && (
            <Text size="xs" c="dimmed">
              {t('transfer.check.first', { count: leftOut.length })}
            </Text>
          )}
          <Group gap="sm" mt="sm">
            <Button variant="default" size="compact-sm" onClick={() => void give()}>
              {t('importing.refused.save')}
            </Button>
            <Text size="sm" role="status" className="anywhere">
              {said}
            </Text>
          </Group>
        </>
      )}
    </section>
  )
}
