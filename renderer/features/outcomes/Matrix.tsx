import { Select, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { inOrder } from '#shared/domain/records.ts'
import { type ActivityMargin, isOpen, matrix } from '#shared/planning/matrix.ts'
import type { Trajectory } from '#shared/review/trajectory.ts'
import { t } from '#shared/text/index.ts'
import { useOpen } from '../../session/useSession.ts'
import classes from './Matrix.module.css'
import { MatrixFindings } from './MatrixFindings.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import { shownActivities, useOutcomesView } from './view.ts'

/** Which activity serves which outcome, what that adds up to, and where there is nothing or too much. */
export function Matrix({ trajectories }: { readonly trajectories: ReadonlyMap<Id, Trajectory> }) {
  const { state } = useOpen()
  const view = useOutcomesView()
  const { which, lane, search } = view
  const found = useMemo(() => matrix(state), [state])
  const lanes = inOrder(state, 'lane')
  const inLane = lanes.some(({ id }) => id === lane) ? lane : null
  const filter = `${which} ${inLane} ${search}`
  // What is linked stays where it is until something else is looked for, though it fits no longer.
  const [touched, setTouched] = useState<{ readonly filter: string; readonly ids: readonly Id[] }>({ filter, ids: [] })
  const kept = touched.filter === filter ? touched.ids : []
  const wanted = search.trim().toLowerCase()
  const fits = ({ activity, gap }: ActivityMargin) =>
    (inLane === null || activity.lane === inLane) &&
    (wanted === '' || activity.title.toLowerCase().includes(wanted)) &&
    (which === 'all' || (which === 'gaps' ? gap : isOpen(activity)))
  const activities = found.activities.filter((margin) => kept.includes(margin.activity.id) || fits(margin))
  if (found.activities.length === 0)
    return (
      <Text c="dimmed" px="lg">
        {t('outcomes.matrix.noActivity')}
      </Text>
    )
  return (
    <div className={classes.matrix}>
      <div className={classes.bar}>
        <TextInput
          size="xs"
          w={220}
          data-passing
          aria-label={t('outcomes.matrix.search')}
          placeholder={t('outcomes.matrix.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => view.set({ search: event.currentTarget.value })}
        />
        <Select
          size="xs"
          w={200}
          aria-label={t('outcomes.matrix.lane')}
          data={[{ value: '', label: t('outcomes.matrix.allLanes') }, ...lanes.map(({ id, name }) => ({ value: id, label: name }))]}
          value={inLane ?? ''}
          allowDeselect={false}
          onChange={(value) => view.set({ lane: value === '' ? null : value })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('outcomes.matrix.which')}
          data={shownActivities.map((value) => ({ value, label: t(`outcomes.matrix.shown.${value}`) }))}
          value={which}
          onChange={(value) => view.set({ which: value })}
        />
        <Text size="xs" c="dimmed" role="status" className="figures">
          {t('outcomes.matrix.rows', { count: activities.length })}
        </Text>
      </div>
      <MatrixGrid
        key={filter}
        outcomes={found.outcomes}
        activities={activities}
        trajectories={trajectories}
        onTouched={(id) => setTouched({ filter, ids: [...kept, id] })}
      />
      {/* Below, since each link may change it: the cells must not move while one presses one after the other. */}
      <MatrixFindings found={found} />
    </div>
  )
}
