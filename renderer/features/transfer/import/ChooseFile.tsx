import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import { isText } from '../../../ui/typing.ts'
import { FileDrop } from '../FileDrop.tsx'
import classes from './Import.module.css'
import { Notice } from './Notice.tsx'
import { limits, sayProblem } from './say.ts'
import type { ImportProblem } from './useImport.ts'

/** What the button offers; what is dropped is known by what is in it. */
export const accepted = '.csv,.tsv,.txt,.xlsx,.xml,.ics,.zip,.roadmap,text/csv,text/plain,text/tab-separated-values,text/calendar'

/** The first step: files by button or by dropping them, or what was copied elsewhere. */
export function ChooseFile({
  problems,
  onFiles,
  onPaste,
}: {
  readonly problems: readonly ImportProblem[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onPaste: (text: string) => void
}) {
  const [pasting, setPasting] = useState(false)
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (isText(event.target)) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() === '' && files.length === 0) return
    event.preventDefault()
    if (text.trim() === '') onFiles(files)
    else onPaste(text)
  })
  useEffect(() => {
    const onDocument = (event: ClipboardEvent) => pasted(event)
    document.addEventListener('paste', onDocument)
    return () => document.removeEventListener('paste', onDocument)
  }, [])
  return (
    <Stack gap="md" className={classes.choose}>
      <ProblemAlert problems={problems} />
      {pasting ? (
        <PasteBox onPaste={onPaste} onBack={() => setPasting(false)} />
      ) : (
        <>
          <FileDrop
            icon={<IconFileSpreadsheet size={40} stroke={1.25} aria-hidden className={classes.dropIcon} />}
            title={t('importSources.drop')}
            label={t('transfer.file.label')}
            accept={accepted}
            hint={t('importSources.hint')}
            hintWidth={600}
            multiple
            onFiles={onFiles}
          />
          <Group justify="space-between" wrap="nowrap" gap="xl">
            <Text size="xs" c="dimmed">
              {t('transfer.file.limits', limits)}
            </Text>
            <Button variant="default" flex="none" onClick={() => setPasting(true)}>
              {t('importSources.paste.button')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}

function PasteBox({ onPaste, onBack }: { readonly onPaste: (text: string) => void; readonly onBack: () => void }) {
  const [text, setText] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <>
      <Textarea
        ref={box}
        label={t('importSources.paste.label')}
        description={t('importSources.paste.hint')}
        value={text}
        rows={14}
        spellCheck={false}
        wrap="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          {t('importSources.paste.back')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => onPaste(text)}>
          {t('importSources.paste.read')}
        </Button>
      </Group>
    </>
  )
}

/** So many sentences are said at once; more would hide what to do. */
const saidAtOnce = 5

export function ProblemAlert({ problems }: { readonly problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null
  const more = problems.length - saidAtOnce
  return (
    <Notice bad title={t('importSources.refused.title', { count: problems.length })}>
      {problems.slice(0, saidAtOnce).map((problem) => (
        <div key={problem.file}>{sayProblem(problem)}</div>
      ))}
      {more > 0 && <div>{t('importSources.refused.more', { count: more })}</div>}
      {t('transfer.refused.safe')}
    </Notice>
  )
}
