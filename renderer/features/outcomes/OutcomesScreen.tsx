import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { inOrder } from '#shared/domain/records.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { Matrix } from './Matrix.tsx'
import { OutcomeRow } from './OutcomeRow.tsx'
import classes from './OutcomesScreen.module.css'
import { Shelf } from './Shelf.tsx'
import { useTrajectories } from './useTrajectories.ts'
import { useOutcomesView } from './view.ts'

/** The results the roadmap is for: how far each has come, who stands for it, and what works towards it. */
export function OutcomesScreen() {
  const session = useSessionActions()
  const { state } = useOpen()
  const view = useOutcomesView()
  const found = useMemo(() => inOrder(state, 'outcome'), [state])
  const trajectories = useTrajectories(found)
  const addOutcome = async () => {
    const id = newId()
    const title = t('outcomes.new')
    const outcome = newOutcome({ id, title, order: (found.at(-1)?.order ?? 0) + 1 })
    if (await session.perform({ action: 'add', subject: title, changes: () => add('outcome', outcome) }))
      session.select({ kind: 'outcome', id, fresh: true })
  }
  const addButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void addOutcome()}>
      {t('outcomes.add')}
    </Button>
  )
  if (found.length === 0)
    return (
      <Page title={t('outcomes.title')} lead={t('outcomes.lead', { count: 0 })}>
        <Empty title={t('outcomes.empty.title')} action={addButton} help="screen/outcomes">
          {t('outcomes.empty.text')}
        </Empty>
      </Page>
    )
  const shownAs = (
    <SegmentedControl
      aria-label={t('outcomes.as')}
      size="xs"
      data={(['list', 'matrix'] as const).map((value) => ({ value, label: t(`outcomes.shownAs.${value}`) }))}
      value={view.as}
      onChange={(as) => view.set({ as })}
    />
  )
  return (
    <Page
      title={t('outcomes.title')}
      lead={t('outcomes.lead', { count: found.length })}
      wide={view.as === 'matrix'}
      actions={
        <>
          {shownAs}
          {addButton}
        </>
      }
    >
      {view.as === 'matrix' ? (
        <Matrix trajectories={trajectories.byOutcome} />
      ) : (
        <>
          <ol className={classes.list}>
            {found.map((outcome) => (
              <OutcomeRow
                key={outcome.id}
                outcome={outcome}
                found={trajectories.byOutcome.get(outcome.id)}
                baseline={trajectories.baseline}
              />
            ))}
          </ol>
          <Shelf />
        </>
      )}
    </Page>
  )
}
