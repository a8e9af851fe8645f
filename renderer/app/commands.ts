import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { useAdding } from '../features/roadmap/useAdding.ts'
import { useOpen, useSessionActions } from '../session/useSession.ts'
import type { ShellDialog } from './dialogs.ts'

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

/** Everything that can be done with the open roadmap by name, in the order of a menu. */
export function useDoings(onDialog: (dialog: ShellDialog) => void): readonly Doing[] {
  const session = useSessionActions()
  const { state, undo } = useOpen()
  const adding = useAdding()
  const onRoadmap = (work: () => Promise<unknown>) => () => {
    session.goTo({ screen: 'roadmap' })
    void work()
  }
  const dialog = (id: ShellDialog, label: string, words: string, keys?: string): Doing => ({
    id,
    label,
    words,
    ...(keys !== undefined && { keys }),
    run: () => onDialog(id),
  })
  const hasLane = Object.keys(state.lane).length > 0
  return [
    ...(hasLane
      ? [{ id: 'add-activity', label: t('roadmap.add'), words: t('app.find.wordsActivity'), keys: 'N', run: onRoadmap(adding.activity) }]
      : []),
    { id: 'add-milestone', label: t('roadmap.milestone'), words: t('app.find.wordsMilestone'), run: onRoadmap(adding.milestone) },
    ...(undo.undo === null ? [] : [{ id: 'undo', label: t('app.find.undo'), words: t('app.find.wordsUndo'), keys: 'Ctrl Z', run: () => void session.undo() }]),
    ...(undo.redo === null ? [] : [{ id: 'redo', label: t('app.find.redo'), words: t('app.find.wordsRedo'), keys: 'Ctrl Shift Z', run: () => void session.redo() }]),
    dialog('name-version', t('history.name.item'), t('app.find.wordsName'), 'Ctrl S'),
    dialog('export', t('app.bar.export'), t('app.find.wordsExport')),
    dialog('save-copy', t('roadmapFile.save.item'), t('app.find.wordsSave')),
    dialog('open-file', t('roadmapFile.open.item'), t('app.find.wordsOpen')),
    dialog('scenario', t('merge.scenario.item'), t('app.find.wordsScenario')),
    ...(roadmapOf(state).scenarioOf ? [dialog('bring-back', t('merge.scenario.compare'), t('app.find.wordsBack'))] : []),
    dialog('hand-over', t('stakeholders.handOver.item'), t('stakeholders.handOver.words')),
    dialog('import', t('app.bar.import'), t('app.find.wordsImport')),
    dialog('settings', t('app.bar.settings'), t('app.find.wordsSettings')),
    dialog('copies', t('settings.item'), t('app.find.wordsCopies')),
    dialog('shortcuts', t('app.shortcuts.title'), t('app.find.wordsShortcuts'), '?'),
    { id: 'portfolio', label: t('portfolio.item'), words: t('portfolio.words'), run: () => session.goTo({ roadmap: null, screen: 'portfolio' }) },
    { id: 'all-roadmaps', label: t('app.bar.allRoadmaps'), words: t('app.find.wordsAll'), run: () => session.goTo({ roadmap: null, screen: 'roadmap' }) },
  ]
}
