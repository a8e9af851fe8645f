import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { all } from '#shared/domain/records.ts'
import { formatDate, localMoment } from '#shared/calendar/dates.ts'
import { markedRevisions } from '#shared/history/pick.ts'
import { language, t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { showRevision } from '../features/history/view.ts'
import { screens } from '../session/location.ts'
import { useOpen, useSessionActions } from '../session/useSession.ts'
import { useDoings } from './commands.ts'
import type { ShellDialog } from './dialogs.ts'
import { findStore } from './finding.ts'
import { fitting, most } from './fuzzy.ts'

/** Finds screens, items, revisions and whatever can be done, by their words and with slips of the finger. */
export function FindBox({ onDialog }: { readonly onDialog: (dialog: ShellDialog) => void }) {
  const session = useSessionActions()
  const { id: roadmap, state, lines } = useOpen()
  const doings = useDoings(onDialog)
  const things = useMemo(
    (): SpotlightActionGroupData[] => [
      {
        group: t('app.bar.searchScreens'),
        actions: screens.map((screen) => ({
          id: screen,
          label: t(`app.nav.${screen}`),
          onClick: () => session.goTo({ screen }),
        })),
      },
      {
        group: t('app.bar.searchActivities'),
        actions: all(state, 'activity').map(({ id, title, lane }) => ({
          id,
          label: title,
          description: state.lane[lane]?.name ?? '',
          onClick: () => {
            session.goTo({ screen: 'roadmap' })
            session.select({ kind: 'activity', id })
          },
        })),
      },
      {
        group: t('app.nav.outcomes'),
        actions: all(state, 'outcome').map(({ id, title, leader }) => ({
          id,
          label: title,
          description: leader,
          onClick: () => {
            session.goTo({ screen: 'outcomes' })
            session.select({ kind: 'outcome', id })
          },
        })),
      },
      {
        group: t('app.nav.stakeholders'),
        actions: all(state, 'stakeholder').map(({ id, name, kind }) => ({
          id,
          label: name,
          description: t(`stakeholders.kind.${kind}`),
          onClick: () => {
            session.goTo({ screen: 'stakeholders' })
            session.select({ kind: 'stakeholder', id })
          },
        })),
      },
      {
        group: t('app.nav.lessons'),
        actions: all(state, 'lesson').map(({ id, title, change }) => ({
          id,
          label: title,
          description: change,
          onClick: () => session.goTo({ screen: 'lessons' }),
        })),
      },
      {
        group: t('app.find.revisions'),
        actions: markedRevisions(lines)
          .toReversed()
          .map((line) => ({
            id: `revision-${line.number}`,
            label: line.name ?? sayRevision(line),
            description: t('app.find.revision', { number: line.number, day: formatDate(localMoment(line.recordedAt).day, language()) }),
            onClick: () => {
              showRevision(roadmap, line.number)
              session.goTo({ screen: 'history' })
            },
          })),
      },
    ],
    [session, state, lines, roadmap],
  )
  const actions = [
    ...things,
    {
      group: t('app.find.doings'),
      actions: doings.map(({ id, label, words, keys, run }) => ({ id, label, keywords: words, ...(keys !== undefined && { rightSection: <kbd aria-hidden>{keys}</kbd> }), onClick: run })),
    },
  ]
  return (
    <Spotlight
      store={findStore}
      actions={actions}
      filter={(query, given) => fitting(query, given.filter((group) => 'actions' in group))}
      attributes={{ content: { 'aria-label': t('app.bar.search') } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      limit={most}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={480}
      nothingFound={t('app.bar.searchNothing')}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: t('app.bar.searchPlaceholder'),
        'aria-label': t('app.bar.search'),
      }}
    />
  )
}
