import { Button, Modal, Stepper, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import { looksLikeRoadmapFile, startLength } from '#shared/exchange/roadmapFile/index.ts'
import type { WorkbookRead } from '#shared/exchange/workbook/index.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { Check } from './import/Check.tsx'
import { ChooseFile, ProblemAlert } from './import/ChooseFile.tsx'
import { Columns } from './import/Columns.tsx'
import classes from './import/Import.module.css'
import { destinationOf, type Into, intoFor } from './import/into.ts'
import { useImport } from './import/useImport.ts'
import { Waiting } from './import/Waiting.tsx'
import type { Checked } from './import/work.ts'
import { type OnMerge, OpenFile } from './roadmapFile/OpenFile.tsx'
import { TakeIn } from './workbook/TakeIn.tsx'

/** Brings in a CSV file in three steps: the file, what its columns say, and what would become of it. A workbook that Rearview exported needs no second. */
export function ImportDialog({ opened, onClose, onMerge }: { readonly opened: boolean; readonly onClose: () => void; readonly onMerge: OnMerge }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('transfer.title')}
      size="min(1200px, calc(100vw - 48px))"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('transfer.close') }}
      styles={{ content: { maxHeight: 'none' }, body: { paddingBottom: 16 } }}
    >
      {opened && <Steps onClose={onClose} onMerge={onMerge} />}
    </Modal>
  )
}

const steps = ['file', 'columns', 'check'] as const

function Steps({ onClose, onMerge }: { readonly onClose: () => void; readonly onMerge: OnMerge }) {
  const session = useSessionActions()
  const { open, today, author } = useSession((state) => ({ open: state.open, today: state.today, author: state.author }))
  const work = useImport()
  const [step, setStep] = useState(0)
  const [fileName, setFileName] = useState('')
  const [roadmapFile, setRoadmapFile] = useState<File | null>(null)
  const [workbook, setWorkbook] = useState<WorkbookRead | null>(null)
  const [into, setInto] = useState<Into | null>(null)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  // The id a new roadmap will have: activities are recognised by it.
  const [id] = useState(newId)
  const { reading, checked, busy, problem } = work
  const content = useRef<HTMLDivElement>(null)
  const place = workbook ? 'workbook' : step
  const shown = useRef<typeof place>(step)
  useEffect(() => {
    // The button that was pressed is gone with its step: the keyboard goes on from the top of the next one.
    if (shown.current !== place) content.current?.focus()
    shown.current = place
  }, [place])

  const chooseFile = async (file: File) => {
    // By what is in it, not by its name. A file that cannot be read is told of below.
    const start = await file.slice(0, startLength).arrayBuffer().catch(() => new ArrayBuffer(0))
    if (looksLikeRoadmapFile(new Uint8Array(start))) return setRoadmapFile(file)
    setFileName(file.name)
    setInto(intoFor(file.name, open !== null, author))
    const opened = await work.open(file)
    if (opened !== null && opened !== 'table') return setWorkbook(opened)
    setStep(opened === null ? 0 : 1)
  }

  const destination = into && destinationOf(into, fileName, id, open, today)
  const [kind, done] = [into?.kind, into?.doneWhenPast]
  const ready = reading !== null && reading.gaps.length === 0
  useEffect(() => {
    if (step === 2 && ready && destination) void work.check(destination)
    // What is typed for a new roadmap changes nothing of what would be imported.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [step, kind, done, ready, open?.position.number])

  const revisions = checked?.reports.filter(({ fate }) => fate === 'revision') ?? []
  const rows = revisions.reduce((sum, report) => sum + report.rows, 0)
  const what = {
    rows: t('transfer.rows', { count: rows }),
    revisions: t('transfer.revisions', { count: revisions.length }),
  }

  const save = async (result: Checked) => {
    setTried(true)
    if (!into || !destination || (into.kind === 'new' && into.name.trim() === '')) return
    setSaving(true)
    try {
      const drafts = await work.drafts(destination)
      if (drafts === null) return
      const roadmap = into.kind === 'open' && open ? open.id : id
      if (into.author.trim() !== author) await session.setAuthor(into.author.trim())
      if (!(await session.commitDrafts(roadmap, drafts))) return
      session.goTo({ roadmap, screen: 'roadmap' })
      notifications.show({
        closeButtonProps: { 'aria-label': t('app.bar.close') },
        title: t('transfer.confirm.done', what),
        message:
          result.refusedCount > 0
            ? t('transfer.confirm.doneLeftOut', { rows: t('transfer.rows', { count: result.refusedCount }) })
            : null,
      })
      onClose()
    } finally {
      setSaving(false)
    }
  }

  const stop = () => {
    work.reset()
    setStep(0)
  }
  const waiting = busy ?? (saving ? 'saving' : null)
  if (roadmapFile) return <OpenFile file={roadmapFile} onClose={onClose} onOther={() => setRoadmapFile(null)} onMerge={onMerge} />
  if (workbook) return <TakeIn file={fileName} workbook={workbook} onClose={onClose} onOther={() => setWorkbook(null)} />
  return (
    <div className={classes.body}>
      <Stepper
        active={step}
        size="sm"
        className={classes.steps}
        aria-label={t('transfer.steps.label')}
        onStepClick={(index) => index < step && !saving && setStep(index)}
      >
        {steps.map((name, index) => (
          <Stepper.Step
            key={name}
            label={t(`transfer.steps.${name}`)}
            allowStepSelect={index < step}
            {...(index === 0 && reading ? { description: reading.file } : {})}
          />
        ))}
      </Stepper>
      <div ref={content} tabIndex={-1} role="group" aria-label={t(`transfer.steps.${steps[step] ?? 'file'}`)} className={classes.content}>
        {step > 0 && problem && <ProblemAlert problem={problem} />}
        {step === 0 && <ChooseFile problem={problem} onFile={(file) => void chooseFile(file)} />}
        {step === 1 && reading && <Columns reading={reading} change={work.change} />}
        {step === 2 && reading && into && (
          <Check
            reading={reading}
            checked={checked}
            into={into}
            openName={open ? roadmapOf(open.state).name : null}
            knownAuthor={author !== ''}
            tried={tried}
            onInto={(news) => setInto({ ...into, ...news })}
          />
        )}
      </div>
      <footer className={classes.footer}>
        <div className={classes.footerNote}>{waiting && <Waiting key={waiting} busy={waiting} file={fileName} onStop={stop} />}</div>
        {step === 0 ? (
          <Button variant="default" onClick={onClose}>
            {t('transfer.cancel')}
          </Button>
        ) : (
          <Button variant="default" disabled={saving} onClick={() => setStep(step - 1)}>
            {t('transfer.back')}
          </Button>
        )}
        {step === 1 && (
          <Button disabled={!ready || busy !== null} onClick={() => setStep(2)}>
            {t('transfer.next')}
          </Button>
        )}
        {step === 2 && (
          <Button
            disabled={!checked || revisions.length === 0 || busy !== null || saving}
            onClick={() => checked && void save(checked)}
          >
            <Text span inherit className="figures">
              {checked === null
                ? t('transfer.confirm.unchecked')
                : revisions.length === 0
                  ? t('transfer.confirm.nothing')
                  : t('transfer.confirm.series', what)}
            </Text>
          </Button>
        )}
      </footer>
    </div>
  )
}
