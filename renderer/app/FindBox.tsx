import { Spotlight } from '@mantine/spotlight'
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
import { closeFind, findStore } from './finding.ts'
import { FindList } from './FindList.tsx'
import { type FindGroup, groundOf } from './fuzzy.ts'

interface Props {
  readonly onDialog: (dialog: ShellDialog) => void
}

/** Finds screens, items, revisions and whatever can be done, by their words and with slips of the finger. */
export function FindBox({ onDialog }: Props) {
  return (
    <Spotlight.Root
      store={findStore}
      attributes={{ content: { 'aria-label': t('app.bar.search') } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      // useGiveBack does that: where something was opened, the keyboard is not taken from it again.
      returnFocus={false}
      shortcut={null}
    >
      <FindAll onDialog={onDialog} />
    </Spotlight.Root>
  )
}

/** What can be found is put together while the box is open, and not after each edit. */
function FindAll({ onDialog }: Props) {
  const session = useSessionActions()
  const { id: roadmap, state, lines } = useOpen()
  const doings = useDoings(onDialog)
  const things = useMemo(
    (): FindGroup[] => [
      {
        name: t('app.bar.searchScreens'),
        items: screens.map((screen) => ({
          id: screen,
          label: t(`app.nav.${screen}`),
          run: () => session.goTo({ screen }),
        })),
      },
      {
        name: t('app.bar.searchActivities'),
        items: all(state, 'activity').map(({ id, title, lane }) => ({
          id,
          label: title,
          description: state.lane[lane]?.name ?? '',
          run: () => {
            session.goTo({ screen: 'roadmap' })
            session.select({ kind: 'activity', id, sought: {} })
          },
        })),
      },
      {
        name: t('app.nav.outcomes'),
        items: all(state, 'outcome').map(({ id, title, leader }) => ({
          id,
          label: title,
          description: leader,
          run: () => {
            session.goTo({ screen: 'outcomes' })
            session.select({ kind: 'outcome', id, sought: {} })
          },
        })),
      },
      {
        name: t('app.nav.stakeholders'),
        items: all(state, 'stakeholder').map(({ id, name, kind }) => ({
          id,
          label: name,
          description: t(`stakeholders.kind.${kind}`),
          run: () => {
            session.goTo({ screen: 'stakeholders' })
            session.select({ kind: 'stakeholder', id, sought: {} })
          },
        })),
      },
      {
        name: t('app.nav.lessons'),
        items: all(state, 'lesson').map(({ id, title, change }) => ({
          id,
          label: title,
          description: change,
          run: () => session.goTo({ screen: 'lessons' }),
        })),
      },
      {
        name: t('app.find.revisions'),
        items: markedRevisions(lines)
          .toReversed()
          .map((line) => ({
            id: `revision-${line.number}`,
            label: line.name ?? sayRevision(line),
            description: t('app.find.revision', { number: line.number, day: formatDate(localMoment(line.recordedAt).day, language()) }),
            run: () => {
              showRevision(roadmap, line.number)
              session.goTo({ screen: 'history' })
            },
          })),
      },
    ],
    [session, state, lines, roadmap],
  )
  const ground = useMemo(() => groundOf([...things, { name: t('app.find.doings'), items: doings }]), [things, doings])
  return <FindList ground={ground} onDone={closeFind} />
}
