import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import type { SnapshotForm } from '#shared/domain/snapshot.ts'
import { snapshotsOf } from '#shared/planning/snapshots.ts'
import { language, t } from '#shared/text/index.ts'
import classes from './Export.module.css'
import { Given } from './Given.tsx'
import { saySubject, type Subject } from './subject.ts'
import type { Giving } from './useGiving.ts'

interface Props {
  readonly of: Subject
  readonly form: SnapshotForm
  /** The proposed name of the file. */
  readonly file: string
  readonly giving: Giving
  /** What it holds, where that is another than usual. */
  readonly holds?: string
  readonly onExport: () => void
  /** Why it cannot be exported as it is set now; null where it can. */
  readonly lacks?: string | null
  /** The settings. */
  readonly children?: ReactNode
}

/** One form of export: what it holds, its settings, its file, and the button. Its form is submitted by Enter on the list of forms too. */
export function Panel({ of, form, file, giving, holds = t(`exporting.holds.${form}`), onExport, lacks = null, children }: Props) {
  const last = snapshotsOf(of.state).find((snapshot) => snapshot.form === form)
  const unavailable = giving.busy || lacks !== null
  return (
    <form
      className={classes.content}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!unavailable) onExport()
      }}
    >
      <div>
        <Text fw={600}>{holds}</Text>
        <Text c="dimmed" size="sm">
          {saySubject(of)}
        </Text>
      </div>
      {children}
      <div>
        <Text size="sm" fw={500}>
          {t('exporting.file')}
        </Text>
        <Text c="dimmed" size="sm" className="anywhere">
          {file}
        </Text>
        {last && (
          <Text c="dimmed" size="sm" mt={4}>
            {t('exporting.last', { form: t(`exporting.form.${form}`), date: formatDate(last.madeOn, language()), number: last.number })}
          </Text>
        )}
      </div>
      {lacks !== null && <Text size="sm">{lacks}</Text>}
      <div className={classes.foot}>
        <Given giving={giving} />
        <Button type="submit" aria-disabled={unavailable} className={classes.make}>
          {t('exporting.make', { form: t(`exporting.form.${form}`) })}
        </Button>
      </div>
    </form>
  )
}
