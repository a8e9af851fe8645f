import { useHotkeys } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Quarter } from '#shared/calendar/fiscal.ts'
import { RoadmapScreen } from '../features/roadmap/RoadmapScreen.tsx'
import type { FileToMerge } from '../features/merge/MergeDialog.tsx'
import type { Screen } from '../session/location.ts'
import { useOpen, useSession, useSessionActions } from '../session/useSession.ts'
import { commitField, isDialogOpen, unlessTyping } from '../ui/typing.ts'
import { useGiveBack } from '../ui/useGiveBack.ts'
import { useRemoveSelected } from '../ui/useRemoveSelected.ts'
import { exportForm, onSaveElsewhere, type ShellDialog } from './dialogs.ts'
import { Find } from './Find.tsx'
import { Nav } from './Nav.tsx'
import { OpenOrDrop } from './OpenOrDrop.tsx'
import {
  AboutDialog,
  BringBackDialog,
  CopiesDialog,
  ExportDialog,
  HandOverDialog,
  HistoryScreen,
  ImportDialog,
  InsightsScreen,
  Inspector,
  LessonsScreen,
  MergeDialog,
  NameVersionDialog,
  NewRoadmap,
  OutcomesScreen,
  PlanWithGhost,
  Present,
  RemindersDialog,
  ReviewScreen,
  RoadmapSettings,
  SaveCopyDialog,
  SettingsDialog,
  ScenarioDialog,
  Shortcuts,
  StakeholdersScreen,
} from './parts.ts'
import { ReviewPrompt } from './ReviewPrompt.tsx'
import { ShellMenu } from './ShellMenu.tsx'
import classes from './Shell.module.css'
import { TopBar } from './TopBar.tsx'

/** What screens ask of the shell. */
interface Asked {
  readonly onScenario: (number: number) => void
  readonly onBringBack: () => void
  readonly onExportReview: (quarter: Quarter) => void
  readonly onHandOver: () => void
}

const screens: Record<Screen, (asked: Asked) => React.ReactNode> = {
  roadmap: () => <RoadmapScreen />,
  outcomes: () => <OutcomesScreen />,
  review: ({ onExportReview }) => <ReviewScreen onExport={onExportReview} plan={(before) => <PlanWithGhost before={before} />} />,
  lessons: () => <LessonsScreen />,
  history: ({ onScenario, onBringBack }) => <HistoryScreen onScenario={onScenario} onBringBack={onBringBack} />,
  insights: () => <InsightsScreen />,
  stakeholders: ({ onHandOver }) => <StakeholdersScreen onHandOver={onHandOver} />,
}

/** On a choice of the inspector or a cell of a grid the key would be taken for the field's or the cell's, and not for what is selected. */
const isOnField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('aside input, [role="grid"]') !== null

/** A roadmap that is open: the bar, the screens, and the inspector of what is selected. */
export function Shell() {
  const session = useSessionActions()
  const { screen, isSelected } = useSession(({ place, selection }) => ({ screen: place.screen, isSelected: selection !== null }))
  const [dialog, setDialog] = useState<ShellDialog | null>(null)
  /** The revision that is to be copied as a scenario, where it was chosen from the history. */
  const [copied, setCopied] = useState<number | null>(null)
  /** The quarter whose review is to be exported, where that was asked for on its screen. */
  const [exported, setExported] = useState<Quarter | null>(null)
  const [theirs, setTheirs] = useState<FileToMerge | null>(null)
  const { number } = useOpen().position
  useGiveBack(dialog !== null)
  useGiveBack(copied !== null || exported !== null || theirs !== null)
  const removeSelected = useRemoveSelected()
  const close = () => setDialog(null)
  const exportAs = exportForm(dialog)
  const openDialog = (which: ShellDialog) => {
    commitField()
    // One dialog at a time: what is being done in another is not thrown away.
    if (!isDialogOpen()) setDialog(which)
  }
  // Over a dialog that is open: what was typed there and could not be saved stays.
  const [elsewhere, setElsewhere] = useState(false)
  useEffect(() => onSaveElsewhere(() => setElsewhere(true)), [])
  useHotkeys(
    [
      ['mod+Z', (event) => unlessTyping(event, () => void session.undo()), { preventDefault: false }],
      ['mod+shift+Z', (event) => unlessTyping(event, () => void session.redo()), { preventDefault: false }],
      // Saving is automatic; the browser's own dialog would save the page of an app.
      ['mod+S', () => openDialog('name-version')],
      ['mod+,', () => openDialog('preferences')],
      ['F5', () => openDialog('present')],
      ['shift+F5', () => openDialog('present-here')],
      ['shift+?', (event) => unlessTyping(event, () => setDialog('shortcuts')), { preventDefault: false }],
      ['mod+Y', (event) => unlessTyping(event, () => void session.redo()), { preventDefault: false }],
      ['Delete', (event) => isOnField(event.target) || unlessTyping(event, () => void removeSelected()), { preventDefault: false }],
      ['Backspace', (event) => isOnField(event.target) || unlessTyping(event, () => void removeSelected()), { preventDefault: false }],
    ],
    [],
  )
  return (
    <div className={classes.shell} data-inspector={isSelected}>
      <TopBar onDialog={setDialog} />
      <ReviewPrompt />
      <Nav />
      <main className={classes.main} tabIndex={-1}>
        {screens[screen === 'portfolio' ? 'roadmap' : screen]({
          onScenario: setCopied,
          onBringBack: () => setDialog('bring-back'),
          onExportReview: setExported,
          onHandOver: () => setDialog('hand-over'),
        })}
      </main>
      {isSelected && <Inspector />}
      <Find onDialog={setDialog} />
      <ShellMenu onDialog={setDialog} />
      <OpenOrDrop opened={dialog === 'open-file'} onClose={close} onMerge={setTheirs} />
      {dialog === 'import' && <ImportDialog onClose={close} onMerge={setTheirs} />}
      {dialog === 'save-copy' && <SaveCopyDialog onClose={close} />}
      {dialog === 'about' && <AboutDialog onClose={close} />}
      {dialog === 'reminders' && <RemindersDialog onClose={close} />}
      {exportAs !== undefined && <ExportDialog form={exportAs} review={null} onClose={close} />}
      {exported !== null && <ExportDialog form="pdf" review={exported} onClose={() => setExported(null)} />}
      {(dialog === 'present' || dialog === 'present-here') && (
        <Present from={dialog === 'present' || screen === 'portfolio' ? null : screen} onClose={close} />
      )}
      {theirs && <MergeDialog theirs={theirs} onClose={() => setTheirs(null)} />}
      {dialog === 'scenario' && <ScenarioDialog number={number} onClose={close} />}
      {copied !== null && <ScenarioDialog number={copied} onClose={() => setCopied(null)} />}
      {dialog === 'bring-back' && <BringBackDialog onClose={close} />}
      {dialog === 'hand-over' && <HandOverDialog onClose={close} />}
      {dialog === 'name-version' && <NameVersionDialog onClose={close} />}
      {dialog === 'shortcuts' && <Shortcuts onClose={close} />}
      {dialog === 'preferences' && <SettingsDialog onClose={close} />}
      {dialog === 'copies' && <CopiesDialog onClose={close} />}
      {dialog === 'new' && <NewRoadmap onClose={close} />}
      {dialog === 'settings' && <RoadmapSettings onClose={() => !elsewhere && close()} />}
      {elsewhere && <SaveCopyDialog onClose={() => setElsewhere(false)} />}
    </div>
  )
}
