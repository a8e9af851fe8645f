import { Button } from '@mantine/core'
import { IconPlayerPlayFilled, IconX } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { quarterOf } from '#shared/calendar/fiscal.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { markedRevisions, usualPair } from '#shared/history/pick.ts'
import { snapshotAction } from '#shared/history/revision.ts'
import { type ImportRun, importRuns } from '#shared/history/undo.ts'
import { snapshotsShowing } from '#shared/planning/snapshots.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '#renderer/session/useSession.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useGiveBack } from '#renderer/ui/useGiveBack.ts'
import { AgainstOriginal } from './AgainstOriginal.tsx'
import { BroughtInDialog } from './BroughtInDialog.tsx'
import { Compared, Reading } from './Compared.tsx'
import classes from './HistoryScreen.module.css'
import { ImportReportDialog } from './ImportReportDialog.tsx'
import { PairPicker } from './PairPicker.tsx'
import { Replay } from './Replay.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { RevisionList } from './RevisionList.tsx'
import { sayShared } from './sayLine.ts'
import { useStates } from './useStates.ts'
import { type HistoryView, useHistoryView } from './view.ts'

/** The revisions of a roadmap, any two of them side by side, and all of them one after the other. */
export function HistoryScreen({
  onScenario,
  onBringBack,
}: {
  readonly onScenario: (number: number) => void
  readonly onBringBack: () => void
}) {
  /** A scenario beside its original, instead of two of its own revisions. */
  const [against, setAgainst] = useState(false)
  const { id, lines, state } = useOpen()
  const today = useSession((session) => session.today)
  const [view, change] = useHistoryView(id)
  const stops = useMemo(() => markedRevisions(lines), [lines])
  const [wantedStop, setStop] = useState<number | null>(null)
  const stop = wantedStop === null || stops.length < 2 ? null : Math.min(wantedStop, stops.length - 1)
  // The record of a file that was given away is no plan to compare with.
  const usual = usualPair(
    lines.filter(({ action }) => action !== snapshotAction),
    quarterOf(roadmapOf(state).calendar, today),
  )
  const replayed = stop === null ? null : { from: stops[Math.max(0, stop - 1)]?.number ?? 1, to: stops[stop]?.number ?? 1 }
  const from = replayed?.from ?? view.from ?? usual?.from ?? 1
  const to = replayed?.to ?? view.to ?? usual?.to ?? 1
  const shown = useMemo(() => {
    if (view.every) return lines
    const marked = new Set(stops.map(({ number }) => number))
    return lines.filter(({ number }) => marked.has(number) || number === from || number === to)
  }, [lines, stops, view.every, from, to])

  const compared = lines.find(({ number }) => number === to)
  const said = compared ? sayShared(snapshotsShowing(state, compared)) : null
  const shared = said && t('history.compare.shared', { number: to, said })
  const replayButton = useRef<HTMLButtonElement>(null)
  const leaveReplay = () => {
    setStop(null)
    replayButton.current?.focus()
  }
  /** Whoever picks revisions wants to see those: a replay ends with it. */
  const pickPair = (pair: Partial<Pick<HistoryView, 'from' | 'to'>>) => {
    setStop(null)
    setAgainst(false)
    change(pair)
  }
  const pick = {
    onFrom: (number: number) => pickPair({ from: number }),
    onTo: (number: number) => pickPair({ to: number }),
  }
  const [restoring, setRestoring] = useState<number | null>(null)
  const [merge, setMerge] = useState<number | null>(null)
  const runs = useMemo(() => importRuns(lines), [lines])
  const [imported, setImported] = useState<ImportRun | null>(null)
  useGiveBack(restoring !== null || merge !== null || imported !== null)
  return (
    <Page
      wide
      title={t('history.title')}
      lead={t('history.lead', { count: lines.length })}
      actions={<PairPicker lines={shown} from={from} to={to} {...pick} onSwap={() => pickPair({ from: to, to: from })} />}
    >
      <div className={classes.columns}>
        <RevisionList
          lines={shown}
          shared={(line) => sayShared(snapshotsShowing(state, line))}
          every={view.every}
          from={from}
          to={to}
          {...pick}
          onPair={pickPair}
          onRestore={setRestoring}
          onScenario={onScenario}
          onBroughtIn={setMerge}
          onImport={(number) => setImported(runs.find(({ first, last }) => first <= number && number <= last) ?? null)}
          onEvery={(every) => change({ every })}
        >
          {roadmapOf(state).scenarioOf && (
            <Button
              variant={against ? 'light' : 'subtle'}
              size="compact-xs"
              aria-pressed={against}
              onClick={() => {
                setStop(null)
                setAgainst(!against)
              }}
            >
              {t('history.original.show')}
            </Button>
          )}
          {stops.length > 1 && (
            <Button
              ref={replayButton}
              variant="subtle"
              size="compact-xs"
              leftSection={stop === null ? <IconPlayerPlayFilled size={12} /> : <IconX size={12} />}
              onClick={() => {
                setAgainst(false)
                if (stop === null) setStop(0)
                else leaveReplay()
              }}
            >
              {t(stop === null ? 'history.replay.start' : 'history.replay.end')}
            </Button>
          )}
        </RevisionList>
        {against ? (
          <AgainstOriginal view={view} onView={change} onBringBack={onBringBack} />
        ) : stop !== null ? (
          <Replay stops={stops} stop={stop} onStop={setStop} onLeave={leaveReplay} view={view} onView={change} />
        ) : from === to ? (
          <SameRevision only={lines.length === 1} />
        ) : (
          <Compare from={from} to={to} shared={shared} view={view} onView={change} />
        )}
      </div>
      <RestoreDialog line={lines.find(({ number }) => number === restoring) ?? null} onClose={() => setRestoring(null)} />
      {imported && <ImportReportDialog run={imported} onClose={() => setImported(null)} />}
      {merge !== null && <BroughtInDialog merge={merge} onClose={() => setMerge(null)} />}
    </Page>
  )
}

function SameRevision({ only }: { readonly only: boolean }) {
  const session = useSessionActions()
  return (
    <div className={classes.same}>
      {only ? (
        <Empty
          title={t('history.compare.only')}
          action={<Button onClick={() => session.goTo({ screen: 'roadmap' })}>{t('history.compare.onlyAction')}</Button>}
          help="screen/history"
        >
          {t('history.compare.onlyText')}
        </Empty>
      ) : (
        <Empty title={t('history.compare.one')}>{t('history.compare.oneText')}</Empty>
      )}
    </div>
  )
}

function Compare({
  from,
  to,
  shared,
  view,
  onView,
}: {
  readonly from: number
  readonly to: number
  /** What was given away of the later one. */
  readonly shared: string | null
  readonly view: HistoryView
  readonly onView: (change: Partial<HistoryView>) => void
}) {
  const { states, slow } = useStates(from, to)
  if (slow || !states) return slow ? <Reading label={t('history.compare.reading')} /> : <div />
  return <Compared states={states} shared={shared} view={view} onView={onView} />
}
