import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { type DateFormat, readDay } from '#shared/exchange/dateFormats.ts'
import { inOrder } from '#shared/domain/records.ts'
import { addPasted, newLanesOf, pasteLimit, readPasted } from '#shared/exchange/pasting.ts'
import { language, t } from '#shared/text/index.ts'
import { selectionOf } from '../../session/selecting.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { useGiveBack } from '../../ui/useGiveBack.ts'
import { closeDialogs } from './dialogs.ts'
import { PastePreview } from './PastePreview.tsx'

/** Makes activities of lines or of a spreadsheet's cells, once it was seen what they make. */
export function PasteActivities({ given }: { readonly given: string }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { today, selection } = useSession((current) => ({ today: current.today, selection: current.selection }))
  const lanes = useMemo(() => inOrder(state, 'lane'), [state])
  const [text, setText] = useState(given)
  const [format, setFormat] = useState<DateFormat | null>(null)
  const [lane, setLane] = useState(() => {
    const selected =
      selection?.kind === 'lane' ? selection.id : selection?.kind === 'activity' ? state.activity[selection.id]?.lane : undefined
    return selected ?? lanes[0]?.id ?? null
  })
  const field = useRef<HTMLTextAreaElement>(null)
  const [busy, setBusy] = useState(false)
  const once = useBusy()
  useGiveBack()
  const read = useDeferredValue(text)
  const laneNames = useMemo(() => lanes.map(({ name }) => name), [lanes])
  const pasted = useMemo(
    () => readPasted(read.toWellFormed(), { today, language: language(), lanes: laneNames, format: format ?? undefined }),
    [read, today, laneNames, format],
  )
  const { rows, tooMany, ambiguous } = pasted
  const chosenLane = lanes.find(({ id }) => id === lane) ?? lanes[0]

  const submit = async () => {
    // What is being typed is what is meant, even where the preview is a moment behind.
    if (rows.length === 0 || read !== text) return
    const made = rows.map((row) => ({ ...row, id: newId() }))
    setBusy(true)
    const done = await session.perform({
      action: 'paste',
      subject: t('several.subject', { count: made.length }),
      changes: (current) =>
        addPasted(
          current,
          made,
          { lane: chosenLane && current.lane[chosenLane.id] ? chosenLane.id : null, laneName: chosenLane?.name ?? t('pasting.firstLane') },
          newId,
        ),
    })
    setBusy(false)
    if (!done) return
    session.select(
      selectionOf(
        'activity',
        made.map(({ id }) => id),
      ),
    )
    closeDialogs()
  }

  /** Marks a line, and brings it into view with the one before it. */
  const goTo = (line: number) => {
    const box = field.current
    if (!box) return
    const lines = box.value.split('\n')
    const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
    box.focus()
    box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    box.scrollTo({ top: (box.scrollHeight / lines.length) * (line - 2), left: 0 })
  }

  return (
    <Modal
      opened
      onClose={closeDialogs}
      title={t('pasting.title')}
      size={960}
      closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void once(submit)
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('pasting.lead')}
          </Text>
          <Textarea
            ref={field}
            label={t('pasting.text')}
            data-autofocus
            rows={6}
            placeholder={t('pasting.placeholder')}
            value={text}
            spellCheck={false}
            styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void once(submit)
            }}
          />
          <Group gap="sm" align="flex-start" grow>
            {lanes.length > 0 && (
              <Select
                label={t('pasting.lane')}
                data={lanes.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosenLane?.id ?? null}
                allowDeselect={false}
                onChange={setLane}
              />
            )}
            {ambiguous && (
              <Select
                label={t('pasting.format')}
                description={t('pasting.formatHint', {
                  example: ambiguous.example,
                  days: ambiguous.formats
                    .map((one) => dayIn(ambiguous.example, one))
                    .reduce((first, second) => t('pasting.or', { first, second })),
                })}
                placeholder={t('pasting.pickFormat')}
                data={ambiguous.formats.map((one) => ({ value: one, label: `${ambiguous.example}: ${dayIn(ambiguous.example, one)}` }))}
                value={ambiguous.formats.find((one) => one === format) ?? null}
                onChange={(value) => setFormat(ambiguous.formats.find((one) => one === value) ?? null)}
              />
            )}
          </Group>
          {tooMany !== null ? (
            <Text size="sm" role="alert">
              {t('pasting.tooMany', { count: tooMany, limit: pasteLimit })}
            </Text>
          ) : (
            <PastePreview
              pasted={pasted}
              lane={chosenLane?.name ?? t('pasting.firstLane')}
              newLanes={newLanesOf(rows, laneNames)}
              today={today}
              onGoTo={goTo}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={closeDialogs}>
              {t('pasting.cancel')}
            </Button>
            <Button type="submit" disabled={rows.length === 0} loading={busy} aria-label={busy ? t('pasting.working') : undefined}>
              {t('pasting.do', { count: rows.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const dayIn = (example: string, format: DateFormat): string => {
  const day = readDay(example, format)
  return day === null ? example : formatDate(day, language())
}
