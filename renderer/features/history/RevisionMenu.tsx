import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { isAddendum, type RevisionLine } from '#shared/history/revision.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { pairOfReview } from '../../store/reviewChanges.ts'
import classes from './RevisionList.module.css'

/** What can be done with a revision besides comparing it with another. */
export function RevisionMenu({
  line,
  onPair,
  onRestore,
  onScenario,
  onBroughtIn,
  onImport,
}: {
  readonly line: RevisionLine
  readonly onPair: (pair: { from: number; to: number }) => void
  readonly onRestore: (number: number) => void
  readonly onScenario: (number: number) => void
  readonly onBroughtIn: (number: number) => void
  readonly onImport: (number: number) => void
}) {
  const { number, kind, action } = line
  const session = useSessionActions()
  const { id, position } = useOpen()
  const isLatest = number === position.number
  const showReview = () => {
    pairOfReview(session.database, id, number).then(
      (pair) => {
        if (pair) onPair(pair)
      },
      (error: unknown) => session.report(error),
    )
  }
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <ActionIcon size={24} className={classes.more ?? ''} aria-label={t('history.menu.more', { number })}>
          <IconDots size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!isLatest && <Menu.Item onClick={() => onRestore(number)}>{t('history.menu.restore')}</Menu.Item>}
        {!isLatest && <Menu.Item onClick={() => onPair({ from: number, to: position.number })}>{t('history.menu.compare')}</Menu.Item>}
        <Menu.Item onClick={() => onScenario(number)}>{t('merge.scenario.item')}</Menu.Item>
        {kind === 'import' && action === 'import' && <Menu.Item onClick={() => onImport(number)}>{t('importing.report.item')}</Menu.Item>}
        {kind === 'merge' && <Menu.Item onClick={() => onBroughtIn(number)}>{t('history.menu.broughtIn')}</Menu.Item>}
        {kind === 'review' && !isAddendum(line) && <Menu.Item onClick={showReview}>{t('history.menu.review')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
