import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { all } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { screens } from '../session/location.ts'
import { useOpen, useSessionActions } from '../session/useSession.ts'

export const openFind = () => spotlight.open()

/** Finds items and screens by their words (Ctrl/Cmd+K). */
export function Find() {
  const session = useSessionActions()
  const { state } = useOpen()
  const actions = useMemo(
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
        group: t('app.nav.lessons'),
        actions: all(state, 'lesson').map(({ id, title, change }) => ({
          id,
          label: title,
          description: change,
          onClick: () => session.goTo({ screen: 'lessons' }),
        })),
      },
    ],
    [session, state],
  )
  return (
    <Spotlight
      actions={actions}
      attributes={{ content: { 'aria-label': t('app.bar.search') } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      limit={24}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
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
