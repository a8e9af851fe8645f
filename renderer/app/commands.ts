import { roadmapOf } from '#shared/domain/records.ts'
import { snapshotForms } from '#shared/domain/snapshot.ts'
import { t } from '#shared/text/index.ts'
import { openNewLane, openPaste } from '../features/roadmap/dialogs.ts'
import { useAdding } from '../features/roadmap/useAdding.ts'
import { useSelected } from '../features/roadmap/useSelected.ts'
import { useRoadmapView } from '../features/roadmap/view.ts'
import { useReviewCalendar } from '../features/review/useReviewCalendar.ts'
import { goToStep } from '../session/helping.ts'
import { useReminders } from '../session/useReminders.ts'
import { useOpen, useSession, useSessionActions } from '../session/useSession.ts'
import { useRemoveSelected } from '../ui/useRemoveSelected.ts'
import type { ShellDialog } from './dialogs.ts'
import { shortKeys } from '#shared/text/keys.ts'
import { shortcuts } from './shortcuts.ts'
import { useHelpHere } from './useHelpHere.ts'

/** Something that can be done from wherever one is, by its name. */
export interface Doing {
  readonly id: string
  readonly label: string
  /** Other words people call it by. */
  readonly words: string
  /** The keys that do it as well. */
  readonly keys?: string
  readonly run: () => void
}

const doing = (id: string, label: string, words: string, run: () => void, keys?: readonly string[]): Doing => ({
  id,
  label,
  words,
  run,
  ...(keys && { keys: shortKeys(keys) }),
})

/** Everything that can be done with the open roadmap by name, in the order of a menu. */
export function useDoings(onDialog: (dialog: ShellDialog) => void): readonly Doing[] {
  const session = useSessionActions()
  const { state, undo } = useOpen()
  const adding = useAdding()
  const selected = useSelected()
  const removeSelected = useRemoveSelected()
  const kind = useSession(({ selection }) => selection?.kind ?? null)
  const view = useRoadmapView()
  const giveCalendar = useReviewCalendar()
  const { here } = useReminders()
  const openHelp = useHelpHere()
  const onRoadmap = (work: () => unknown) => () => {
    session.goTo({ screen: 'roadmap' })
    work()
  }
  // Beside what is selected, which going to another screen lets go of.
  const addActivity = () => {
    void adding.activity()
    session.goTo({ screen: 'roadmap' })
  }
  const { everywhere, roadmap } = shortcuts
  const dialog = (id: ShellDialog, label: string, words: string, keys?: readonly string[]): Doing =>
    doing(id, label, words, () => onDialog(id), keys)
  const hasLane = Object.keys(state.lane).length > 0
  return [
    ...(hasLane ? [doing('add-activity', t('roadmap.add'), t('app.find.wordsActivity'), addActivity, roadmap.add)] : []),
    doing('add-lane', t('roadmap.addLane'), t('app.find.wordsLane'), onRoadmap(openNewLane)),
    doing('add-milestone', t('roadmap.milestone'), t('app.find.wordsMilestone'), onRoadmap(adding.milestone)),
    doing('paste', t('pasting.item'), t('app.find.wordsPaste'), onRoadmap(openPaste), roadmap.paste),
    ...(kind === 'activity'
      ? [
          doing('duplicate', t('app.find.duplicate'), t('app.find.wordsDuplicate'), () => void selected.duplicate(), roadmap.duplicate),
          doing('link', t('app.find.link'), t('app.find.wordsLink'), selected.link),
        ]
      : []),
    ...(kind === null
      ? []
      : [
          doing('remove', t('app.find.remove'), t('app.find.wordsRemove'), () => void removeSelected(), everywhere.remove),
          doing('none', t('app.find.none'), t('app.find.wordsNone'), () => session.select(null)),
        ]),
    doing('all', t('app.find.all'), t('app.find.wordsAll'), onRoadmap(selected.all), roadmap.all),
    view.as === 'table'
      ? doing(
          'as',
          t('app.find.asTimeline'),
          t('app.find.wordsView'),
          onRoadmap(() => view.set({ as: 'timeline' })),
        )
      : doing(
          'as',
          t('app.find.asTable'),
          t('app.find.wordsView'),
          onRoadmap(() => view.set({ as: 'table' })),
        ),
    ...(undo.undo === null ? [] : [doing('undo', t('app.find.undo'), t('app.find.wordsUndo'), () => void session.undo(), everywhere.undo)]),
    ...(undo.redo === null ? [] : [doing('redo', t('app.find.redo'), t('app.find.wordsRedo'), () => void session.redo(), everywhere.redo)]),
    dialog('new', t('app.start.new'), t('app.find.wordsNew')),
    dialog('name-version', t('history.name.item'), t('app.find.wordsName'), everywhere.name),
    dialog('present', t('present.button'), t('present.words'), shortcuts.everywhere.present),
    dialog('present-here', t('present.fromHere'), t('present.words'), shortcuts.everywhere.presentHere),
    dialog('export', t('app.bar.export'), t('app.find.wordsExport')),
    ...snapshotForms.map((form) =>
      dialog(`export-${form}`, t('exporting.as', { form: t(`exporting.form.${form}`) }), t(`exporting.for.${form}`)),
    ),
    dialog('save-copy', t('roadmapFile.save.item'), t('app.find.wordsSave')),
    dialog('open-file', t('roadmapFile.open.item'), t('app.find.wordsOpen')),
    doing('review-calendar', t('prompts.calendar.item'), t('prompts.calendar.words'), () => void giveCalendar()),
    dialog('scenario', t('merge.scenario.item'), t('app.find.wordsScenario')),
    ...(roadmapOf(state).scenarioOf ? [dialog('bring-back', t('merge.scenario.compare'), t('app.find.wordsBack'))] : []),
    dialog('hand-over', t('stakeholders.handOver.item'), t('stakeholders.handOver.words')),
    dialog('import', t('app.bar.import'), t('app.find.wordsImport')),
    dialog('settings', t('app.bar.settings'), t('app.find.wordsSettings')),
    dialog('preferences', t('preferences.item'), t('preferences.words'), everywhere.settings),
    dialog('copies', t('settings.item'), t('app.find.wordsCopies')),
    ...(here ? [dialog('reminders', t('reminding.item'), t('reminding.words'))] : []),
    doing('help', t('app.bar.help'), t('app.find.wordsHelp'), openHelp, everywhere.help),
    doing('tour', t('app.find.tour'), t('app.find.wordsTour'), () => goToStep(0)),
    dialog('shortcuts', t('app.shortcuts.title'), t('app.find.wordsShortcuts'), everywhere.list),
    dialog('about', t('about.item'), t('about.words')),
    doing('portfolio', t('portfolio.item'), t('portfolio.words'), () => session.goTo({ roadmap: null, screen: 'portfolio' })),
    doing('all-roadmaps', t('app.bar.allRoadmaps'), t('app.find.wordsRoadmaps'), () => session.goTo({ roadmap: null, screen: 'roadmap' })),
  ]
}
