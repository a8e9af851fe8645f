import { Button, Checkbox, Radio, Stack, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { type Into, takeIn, type WorkbookRead } from '#shared/exchange/workbook/index.ts'
import { canonical } from '#shared/history/change.ts'
import { hashOf, snapshotAction } from '#shared/history/revision.ts'
import { t } from '#shared/text/index.ts'
import { draftNow, newId } from '../../../session/session.ts'
import { useRead } from '../../../session/useRead.ts'
import { useSession, useSessionActions } from '../../../session/useSession.ts'
import type { Database } from '../../../store/database.ts'
import { useBusy } from '../../../ui/useBusy.ts'
import { headPosition, revisionLines, stateAt } from '../../../store/history.ts'
import classes from '../import/Import.module.css'
import { Notice } from '../import/Notice.tsx'
import { tellImported } from '../tellImported.tsx'
import { Preview } from './Preview.tsx'

interface Props {
  readonly file: string
  readonly workbook: WorkbookRead
  readonly onClose: () => void
  /** Another file is to be chosen. */
  readonly onOther: () => void
}

/** Takes a workbook in: shows what would become of the roadmap, and makes it one revision. */
export function TakeIn({ file, workbook, onClose, onOther }: Props) {
  const session = useSessionActions()
  const { heads, author: known } = useSession((state) => ({ heads: state.heads, author: state.author }))
  const head = heads?.find(({ id }) => id === workbook.roadmap) ?? null
  const read = useRead(head && `${head.id} ${head.hash}`, async (database) => {
    const [position, exported] = await Promise.all([headPosition(database, workbook.roadmap), exportedFrom(database, workbook)])
    return { position, exported }
  })
  const [asNew, setAsNew] = useState(false)
  const [without, setWithout] = useState(false)
  const [author, setAuthor] = useState(known)
  const [saving, setSaving] = useState(false)
  const [freeId] = useState(newId)
  const once = useBusy()
  const content = useRef<HTMLDivElement>(null)
  const id = useId()

  const into: Into | null = useMemo(() => {
    if (heads === null || (head && !read)) return null
    if (read && !asNew)
      return { kind: 'here', state: read.position.state, revisions: read.position.number, exported: read.exported?.state ?? null }
    return { kind: 'new', id: head ? freeId : workbook.roadmap }
  }, [heads, head, read, asNew, freeId, workbook])
  const taken = useMemo(() => into && takeIn(head && into.kind === 'new' ? renamed(workbook) : workbook, into), [workbook, head, into])
  const ready = taken !== null
  useEffect(() => {
    // What had the keyboard is gone with the file that was chosen.
    if (ready) content.current?.focus()
  }, [ready])
  if (into === null || taken === null) return <div className={classes.body} aria-busy />

  const { changes, leftOut, sound, state } = taken
  const decided = leftOut.length === 0 || without
  const name = sound ? roadmapOf(state).name : file

  const save = async () => {
    setSaving(true)
    try {
      const roadmap = into.kind === 'new' ? into.id : workbook.roadmap
      if (author.trim() !== known) await session.setAuthor(author.trim())
      const draft = draftNow(author.trim(), { action: 'import', subject: file, kind: 'import' }, changes)
      const source = { file, report: '', content: hashOf(canonical(changes)) }
      if (!(await session.commitDrafts(roadmap, [{ ...draft, source }]))) return
      session.goTo({ roadmap, screen: 'roadmap' })
      await tellImported(session, roadmap, t('workbook.done.title', { name }), [t('workbook.done.records', { count: changes.length })])
      onClose()
    } finally {
      setSaving(false)
    }
  }

  return (
    <div className={classes.body}>
      <div ref={content} tabIndex={-1} className={classes.content} role="group" aria-label={t('workbook.takeIn.title')}>
        <div className={classes.check}>
          <section aria-labelledby={id} className={classes.into}>
            <Title order={3} id={id} mb="xs">
              {t('workbook.takeIn.title')}
            </Title>
            <Stack gap="sm">
              <Text size="sm">{t('workbook.takeIn.read', { file })}</Text>
              {head && (
                <Radio.Group
                  aria-label={t('transfer.into.label')}
                  value={asNew ? 'new' : 'here'}
                  onChange={(value) => setAsNew(value === 'new')}
                >
                  <Stack gap="xs">
                    <Radio value="here" label={t('workbook.takeIn.here', { name: head.name })} />
                    <Radio value="new" label={t('workbook.takeIn.new')} />
                  </Stack>
                </Radio.Group>
              )}
              {known === '' && (
                <TextInput
                  label={t('app.newRoadmap.author')}
                  description={t('app.newRoadmap.authorHint')}
                  value={author}
                  onChange={(event) => setAuthor(event.currentTarget.value)}
                />
              )}
              {into.kind === 'new' && (
                <Text size="xs" c="dimmed">
                  {t('workbook.takeIn.newHint')}
                </Text>
              )}
              {leftOut.length > 0 && sound && (
                <Checkbox
                  label={t('workbook.takeIn.without', { count: leftOut.length })}
                  description={t('workbook.takeIn.withoutHint')}
                  checked={without}
                  onChange={(event) => setWithout(event.currentTarget.checked)}
                />
              )}
            </Stack>
          </section>
          <div className={classes.preview}>
            {!sound && <Notice bad>{t('workbook.takeIn.unsound')}</Notice>}
            {into.kind === 'here' && <Since number={workbook.revision?.number ?? 0} count={read?.exported?.since ?? null} />}
            {sound && changes.length === 0 && <Notice>{t('workbook.takeIn.nothing', { name })}</Notice>}
            <Preview key={into.kind} taken={taken} before={into.kind === 'here' ? into.state : null} remarks={workbook.remarks} />
          </div>
        </div>
      </div>
      <footer className={classes.footer}>
        <div className={classes.footerNote} />
        <Button variant="default" disabled={saving} onClick={onOther}>
          {t('roadmapFile.open.other')}
        </Button>
        <Button loading={saving} disabled={!sound || changes.length === 0 || !decided} onClick={() => void once(save)}>
          {t(into.kind === 'new' ? 'workbook.takeIn.doNew' : 'workbook.takeIn.do')}
        </Button>
      </footer>
    </div>
  )
}

/** The roadmap as it was when the workbook was exported; null where it does not say, or its history is not here. */
async function exportedFrom(database: Database, { roadmap, revision }: WorkbookRead) {
  if (!revision) return null
  const lines = await revisionLines(database, roadmap)
  if (lines[revision.number - 1]?.hash !== revision.hash) return null
  const since = lines.slice(revision.number).filter(({ action }) => action !== snapshotAction).length
  return { state: await stateAt(database, roadmap, revision.number), since }
}

/** What was done here since the workbook was exported, and what becomes of it. */
function Since({ number, count }: { readonly number: number; readonly count: number | null }) {
  if (count === null) return <Notice bad>{t('workbook.takeIn.sinceUnknown')}</Notice>
  return count === 0 ? null : <Notice>{t('workbook.takeIn.since', { number, count })}</Notice>
}

/** Two roadmaps of one name could not be told apart. */
function renamed(workbook: WorkbookRead): WorkbookRead {
  const record: State['roadmap'][string] | undefined = workbook.state.roadmap[workbook.roadmap]
  if (!record) return workbook
  const name = t('roadmapFile.open.copyName', { name: record.name })
  return { ...workbook, state: { ...workbook.state, roadmap: { [record.id]: { ...record, name } } } }
}
