import { Checkbox, Radio, Stack, Text, TextInput, Title } from '@mantine/core'
import { useId } from 'react'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { t } from '#shared/text/index.ts'
import { Pieces } from '../../../ui/Pieces.tsx'
import { FiscalFields, YearsField } from '../../../ui/CalendarFields.tsx'
import { Preview } from './check/Preview.tsx'
import type { Checked } from './checked.ts'
import classes from './Import.module.css'
import { type Into, nothingChosen } from './into.ts'
import type { Import } from './useImport.ts'

/** The third step: where it goes, and what comes in and what does not. */
export function Check({
  checked,
  look,
  file,
  into,
  openName,
  knownAuthor,
  tried,
  onInto,
}: {
  readonly checked: Checked | null
  readonly look: Pick<Import, 'lines' | 'refusedCsv'>
  /** What the files are called together. */
  readonly file: string
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
          <Pieces>
            {openName !== null && (
              <Radio.Group
                aria-label={t('transfer.into.label')}
                value={into.kind}
                onChange={(value) => onInto({ kind: value === 'open' ? 'open' : 'new', ...nothingChosen })}
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
              onChange={(event) => onInto({ doneWhenPast: event.currentTarget.checked, discarded: new Map() })}
            />
            {into.kind === 'new' && quarter && (
              <Text size="xs" c="dimmed">
                {t('transfer.into.begins', { quarter })}
              </Text>
            )}
          </Pieces>
        </Stack>
      </section>
      {checked && (
        <Preview
          checked={checked}
          choice={into}
          openName={into.kind === 'open' ? openName : null}
          look={look}
          file={file}
          onChoice={onInto}
        />
      )}
    </div>
  )
}

function NewFields({
  into,
  tried,
  onInto,
}: {
  readonly into: Into
  readonly tried: boolean
  readonly onInto: (news: Partial<Into>) => void
}) {
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
      <TextInput label={t('app.newRoadmap.unit')} value={into.unit} onChange={(event) => onInto({ unit: event.currentTarget.value })} />
      <FiscalFields calendar={calendar} onCalendar={(next) => onInto({ calendar: next })} />
      <YearsField years={into.years} onYears={(next) => onInto({ years: next })} />
    </>
  )
}
