import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useDeferredValue, useMemo, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import type { Reading } from '#shared/domain/reading.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { type DateFormat, readDay } from '#shared/exchange/dateFormats.ts'
import { type DecimalMark, readNumber } from '#shared/exchange/numbers.ts'
import { readSeries, type Series, type SeriesChoices, type SeriesLine, seriesLimit } from '#shared/exchange/readings.ts'
import { enterReadings, readingsOf, type SameDay } from '#shared/planning/readings.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { writeAmount } from '../../ui/amounts.ts'
import { Day } from '../../ui/Dates.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import classes from './PasteReadings.module.css'

type Becomes = 'added' | 'replaced' | 'kept' | 'same' | 'superseded' | 'asked' | 'date' | 'value'

/** What entering a line does, beside the reading its day has already. */
function becomesOf({ reading, unread, superseded }: SeriesLine, known: Reading | undefined, sameDay: SameDay, asked: boolean): Becomes {
  if (!reading) return unread === 'value' ? 'value' : asked ? 'asked' : 'date'
  if (superseded) return 'superseded'
  if (!known) return 'added'
  if (known.value === reading.value && (reading.note === '' || reading.note === known.note)) return 'same'
  return sameDay === 'replace' ? 'replaced' : 'kept'
}

/** Takes a series of dates and values from the clipboard, and shows what would become of each before anything is entered. */
export function PasteReadings({
  outcome,
  unit,
  onClose,
}: {
  readonly outcome: Outcome
  readonly unit: string
  readonly onClose: () => void
}) {
  const session = useSessionActions()
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const { calendar } = roadmapOf(state)
  const [text, setText] = useState('')
  const [choices, setChoices] = useState<SeriesChoices>({})
  const [sameDay, setSameDay] = useState<SameDay>('replace')
  const once = useBusy()
  const given = useDeferredValue(text)
  const series = useMemo(() => readSeries(given, calendar, choices), [given, calendar, choices])
  const known = useMemo(() => new Map(readingsOf(state, outcome.id).map((reading) => [reading.date, reading])), [state, outcome.id])
  const asked = series.choice !== null && series.format === null
  const rows = series.lines.map((line) => {
    const there = line.reading ? known.get(line.reading.date) : undefined
    return { line, there, becomes: becomesOf(line, there, sameDay, asked) }
  })
  const entered = rows.flatMap(({ line, becomes }) =>
    line.reading && (becomes === 'added' || becomes === 'replaced') ? [{ id: newId(), ...line.reading }] : [],
  )
  const unread = rows.filter(({ becomes }) => becomes === 'date' || becomes === 'value').length
  const enter = () =>
    once(async () => {
      const changes = (current: typeof state) => enterReadings(current, outcome.id, entered, sameDay)
      if (!(await session.perform({ action: 'readings', subject: outcome.title, changes }))) return
      notifications.show({
        message: t('outcomes.paste.made', { count: entered.length }),
        closeButtonProps: { 'aria-label': t('app.bar.close') },
      })
      onClose()
    })
  return (
    <Modal opened onClose={onClose} size="xl" title={t('outcomes.paste.title', { title: outcome.title })}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('outcomes.paste.help', { quarter: quarterLabel(calendar, quarterOf(calendar, today)) })}
        </Text>
        <Textarea
          label={t('outcomes.paste.text')}
          data-autofocus
          autosize
          minRows={4}
          maxRows={8}
          className={classes.text}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Asked series={series} choices={choices} onChoose={setChoices} />
        {rows.some(({ there }) => there) && (
          <Select
            label={t('outcomes.paste.sameDay')}
            data={(['replace', 'keep'] as const).map((value) => ({ value, label: t(`outcomes.paste.sameDayAs.${value}`) }))}
            value={sameDay}
            allowDeselect={false}
            maw={360}
            onChange={(value) => setSameDay(value === 'keep' ? 'keep' : 'replace')}
          />
        )}
        {rows.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
          <div className={classes.scroll} role="group" tabIndex={0} aria-label={t('outcomes.paste.preview')}>
            <table className={classes.preview} aria-label={t('outcomes.paste.preview')}>
              <thead>
                <tr>
                  <th scope="col">{t('outcomes.paste.line')}</th>
                  <th scope="col">{t('outcomes.paste.day')}</th>
                  <th scope="col">{t('outcomes.paste.value')}</th>
                  <th scope="col">{t('outcomes.paste.note')}</th>
                  <th scope="col">{t('outcomes.paste.becomes')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ line, there, becomes }) => (
                  <tr key={line.line} data-becomes={becomes}>
                    <td>{line.line}</td>
                    {line.reading ? (
                      <>
                        <td>
                          <Day date={line.reading.date} />{' '}
                          <span className={classes.quarter}>{quarterLabel(calendar, quarterOf(calendar, line.reading.date))}</span>
                        </td>
                        <td>
                          {writeAmount(line.reading.value)} {unit}
                        </td>
                        <td>{line.reading.note}</td>
                      </>
                    ) : (
                      <td colSpan={3}>{line.text.slice(0, 120)}</td>
                    )}
                    <td>{t(`outcomes.paste.becomesOf.${becomes}`, { value: there ? writeAmount(there.value) : '' })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Text size="sm" c="var(--warn)" role="status">
          {[
            unread > 0 ? t('outcomes.paste.unread', { count: unread }) : '',
            text.split(/\r\n?|\n/).length > seriesLimit ? t('outcomes.paste.tooLong', { count: seriesLimit }) : '',
          ].join(' ')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('outcomes.paste.cancel')}
          </Button>
          {/* What is being typed is what is meant, even where the preview is a moment behind. */}
          <Button disabled={entered.length === 0 || given !== text} onClick={() => void enter()}>
            {t('outcomes.paste.enter', { count: entered.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** What a date means when it is written so. */
function dayIn(format: DateFormat, example: string): string {
  const day = readDay(example, format)
  return day === null ? format : t('outcomes.paste.formatAs', { example, day: formatDate(day, language()) })
}

/** What the series does not say by itself: which of two days a date is, and which of two numbers a value. */
function Asked({
  series,
  choices,
  onChoose,
}: {
  readonly series: Series
  readonly choices: SeriesChoices
  readonly onChoose: (choices: SeriesChoices) => void
}) {
  const { choice, ambiguous, mark } = series
  return (
    <>
      {choice && (
        <Select
          label={t('outcomes.paste.format')}
          description={t('outcomes.paste.formatHelp', { example: choice.example })}
          maw={360}
          data={choice.formats.map((format) => ({ value: format, label: dayIn(format, choice.example) }))}
          value={series.format}
          onChange={(value) => {
            const format = choice.formats.find((item) => item === value)
            if (format) onChoose({ ...choices, format })
          }}
        />
      )}
      {ambiguous !== null && (
        <Select
          label={t('outcomes.paste.mark', { example: ambiguous })}
          maw={360}
          data={(['.', ','] as const).map((value) => ({ value, label: writeAmount(readNumber(ambiguous, value) ?? 0) }))}
          value={mark}
          allowDeselect={false}
          onChange={(value) => onChoose({ ...choices, mark: (value === ',' ? ',' : '.') satisfies DecimalMark })}
        />
      )}
    </>
  )
}
