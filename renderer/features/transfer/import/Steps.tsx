import { Button, Stack, Stepper, Text } from '@mantine/core'
import { startTransition, useEffect, useRef, useState } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../../session/session.ts'
import { useSession, useSessionActions } from '../../../session/useSession.ts'
import { tellImported } from '../tellImported.tsx'
import { TakeIn } from '../workbook/TakeIn.tsx'
import { Check } from './Check.tsx'
import type { Checked } from './checked.ts'
import { ChooseFile, ProblemAlert } from './ChooseFile.tsx'
import { Columns } from './Columns.tsx'
import { Files } from './Files.tsx'
import classes from './Import.module.css'
import { contextOf, destinationOf, type Into, intoFor, nothingChosen } from './into.ts'
import { Notice } from './Notice.tsx'
import { ProjectStep } from './project/ProjectStep.tsx'
import { proposedBy } from './project/seen.ts'
import { takenOf } from './takenOf.ts'
import { type Chosen, useImport } from './useImport.ts'
import { useRemembered } from './useRemembered.ts'
import { Waiting } from './Waiting.tsx'

const steps = ['file', 'columns', 'check'] as const

/**
 * Three steps: the files, what their columns say, and what would become of them. A workbook that Rearview exported
 * needs no second. `divert` takes files that are no import.
 */
export function Steps({
  onClose,
  divert,
}: {
  readonly onClose: () => void
  readonly divert: (files: readonly File[]) => Promise<boolean>
}) {
  const session = useSessionActions()
  const { open, today, author } = useSession((state) => ({ open: state.open, today: state.today, author: state.author }))
  const [step, setStep] = useState(0)
  const [workbook, setWorkbook] = useState<(Chosen & { kind: 'workbook' }) | null>(null)
  const [into, setInto] = useState<Into | null>(null)
  const context = contextOf(into, open)
  const { remembered, keep } = useRemembered()
  const work = useImport({ context, remembered })
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  // The id a new roadmap will have: activities are recognised by it.
  const [id] = useState(newId)
  const { sources, reading, checked, busy, problems } = work
  const content = useRef<HTMLDivElement>(null)
  const place = workbook ? 'workbook' : step
  const shown = useRef<typeof place>(step)
  useEffect(() => {
    // The button that was pressed is gone with its step: the keyboard goes on from the top of the next one.
    if (shown.current !== place) content.current?.focus()
    shown.current = place
  }, [place])

  const begin = (chosen: Chosen | null) => {
    if (chosen?.kind === 'workbook') setWorkbook(chosen)
    if (chosen?.kind !== 'tables') return
    startTransition(() => {
      setInto({ ...intoFor(chosen.sources, open !== null, author), ...proposedBy(chosen.project) })
      setStep(1)
    })
  }
  const choose = async (files: readonly File[]) => {
    if (!(await divert(files))) begin(await work.open(files))
  }

  const destination = into && destinationOf(into, work, id, open, today)
  const [kind, done, joined] = [into?.kind, into?.doneWhenPast, into?.joined]
  const ready = sources.length > 0 && sources.every(({ state }) => state === 'ready' || state === 'dated')
  useEffect(() => {
    if (step === 2 && ready && destination) void work.check(destination)
    // What is typed for a new roadmap changes nothing of what would be imported.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [step, kind, done, joined, ready, open?.position.number, JSON.stringify(context.calendar)])

  const stale = step === 1 && reading !== null && JSON.stringify(reading.context) !== JSON.stringify(context)
  useEffect(() => {
    if (stale) void work.change({ kind: 'context', context })
    // Once for each time that it goes elsewhere.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [stale])

  const taken = checked && into ? takenOf(checked, into) : { rows: 0, revisions: 0 }
  const what = {
    rows: t('transfer.rows', { count: taken.rows }),
    revisions: t('transfer.revisions', { count: taken.revisions }),
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
      if (reading && !reading.project) keep(reading)
      session.goTo({ roadmap, screen: 'roadmap' })
      const left =
        result.refusedCount > 0 ? [t('transfer.confirm.doneLeftOut', { rows: t('transfer.rows', { count: result.refusedCount }) })] : []
      await tellImported(session, roadmap, t('transfer.confirm.done', what), [...left, t('importing.confirm.done')])
      onClose()
    } finally {
      setSaving(false)
    }
  }

  const goTo = (index: number) => {
    // With other columns these are other rows.
    if (into) setInto({ ...into, ...nothingChosen })
    setStep(index)
  }

  /** What was said of the columns and days stays; only of files that are not read yet nothing is left. */
  const stop = () => {
    if (step === 0) work.reset()
    else work.stop()
    if (into) setInto({ ...into, ...nothingChosen })
    setStep(Math.min(step, 1))
  }
  const waiting = busy ?? (saving ? { what: 'saving' as const, file: work.title, part: null } : null)
  if (workbook) return <TakeIn file={workbook.file} workbook={workbook.workbook} onClose={onClose} onOther={() => setWorkbook(null)} />
  return (
    <div className={classes.body}>
      <Stepper
        active={step}
        size="sm"
        className={classes.steps}
        aria-label={t('transfer.steps.label')}
        onStepClick={(index) => index < step && !saving && goTo(index)}
      >
        {steps.map((name, index) => (
          <Stepper.Step
            key={name}
            label={name === 'columns' && reading?.project ? t('project.step') : t(`transfer.steps.${name}`)}
            allowStepSelect={index < step}
            {...(index === 0 && work.title !== '' ? { description: work.title } : {})}
          />
        ))}
      </Stepper>
      <div ref={content} tabIndex={-1} role="group" aria-label={t(`transfer.steps.${steps[step] ?? 'file'}`)} className={classes.content}>
        {step > 0 && <ProblemAlert problems={problems} />}
        {step === 0 && (
          <ChooseFile problems={problems} onFiles={(files) => void choose(files)} onPaste={(text) => void work.paste(text).then(begin)} />
        )}
        {step === 1 && reading && (
          <Stack gap="lg">
            {sources.length > 1 && <Files work={work} shown={reading.id} onAdd={(files) => void work.open(files, true)} />}
            {reading.project ? (
              <ProjectStep project={reading.project} onChoice={(choice) => work.change({ kind: 'baselines', choice })} />
            ) : (
              <Columns key={reading.id} reading={reading} change={work.change} />
            )}
            {!ready && !reading.project && reading.gaps.length === 0 && <Notice>{t('importSources.files.gaps')}</Notice>}
          </Stack>
        )}
        {step === 2 && reading && into && (
          <Check
            checked={checked}
            look={work}
            file={work.title}
            into={into}
            openName={open ? roadmapOf(open.state).name : null}
            knownAuthor={author !== ''}
            tried={tried}
            onInto={(news) => setInto({ ...into, ...news })}
          />
        )}
      </div>
      <footer className={classes.footer}>
        <div className={classes.footerNote}>
          {waiting && <Waiting key={waiting.what} busy={waiting} onStop={busy === null ? null : stop} />}
        </div>
        {step === 0 ? (
          <Button variant="default" onClick={onClose}>
            {t('transfer.cancel')}
          </Button>
        ) : (
          <Button variant="default" disabled={saving} onClick={() => goTo(step - 1)}>
            {t('transfer.back')}
          </Button>
        )}
        {step === 1 && (
          <Button disabled={!ready || busy !== null} onClick={() => startTransition(() => setStep(2))}>
            {t('transfer.next')}
          </Button>
        )}
        {step === 2 && (
          <Button disabled={!checked || taken.revisions === 0 || busy !== null || saving} onClick={() => checked && void save(checked)}>
            <Text span inherit className="figures">
              {checked === null
                ? t('transfer.confirm.unchecked')
                : taken.revisions === 0
                  ? t('transfer.confirm.nothing')
                  : t('transfer.confirm.series', what)}
            </Text>
          </Button>
        )}
      </footer>
    </div>
  )
}
