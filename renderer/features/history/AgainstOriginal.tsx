import { Button, Text } from '@mantine/core'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import type { Roadmap } from '#shared/domain/roadmap.ts'
import { t } from '#shared/text/index.ts'
import { originalOf } from '#renderer/session/merging.ts'
import { useRead } from '#renderer/session/useRead.ts'
import { useOpen, useSessionActions } from '#renderer/session/useSession.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Compared, Reading } from './Compared.tsx'
import classes from './HistoryScreen.module.css'
import { useSlow } from './useStates.ts'
import type { HistoryView } from './view.ts'

/** A scenario beside the roadmap it was copied from, as both are now: what the original says as outlines, and what the scenario says. */
export function AgainstOriginal({
  view,
  onView,
  onBringBack,
}: {
  readonly view: HistoryView
  readonly onView: (change: Partial<HistoryView>) => void
  readonly onBringBack: () => void
}) {
  const session = useSessionActions()
  const { id, position, state } = useOpen()
  const read = useRead(`${id} ${position.hash} against the original`, async () => ({ original: await originalOf(session, state) }))
  const slow = useSlow(read === null)
  if (read === null) return slow ? <Reading label={t('history.compare.reading')} /> : <div />
  const { original } = read
  if (original === null)
    return (
      <div className={classes.same}>
        <Empty title={t('history.original.missing')}>{t('merge.back.missing', { name: roadmapOf(state).scenarioOf?.name ?? '' })}</Empty>
      </div>
    )
  return (
    <div className={classes.compare}>
      <div className={classes.against}>
        <Text size="sm">{t('history.original.lead', { name: original.name })}</Text>
        <Button variant="default" size="compact-sm" onClick={onBringBack}>
          {t('history.original.bringBack')}
        </Button>
      </div>
      <Compared
        states={{
          from: { number: position.number, state: besideScenario(original.now, roadmapOf(state)) },
          to: { number: position.number, state },
        }}
        view={view}
        onView={onView}
        outline={t('history.original.outline')}
        bar={t('history.original.bar')}
      />
    </div>
  )
}

/** The original under the scenario's own id and name: that it is another roadmap is no difference to be shown. */
function besideScenario(original: State, { id, name, sample, scenarioOf }: Roadmap): State {
  return { ...original, roadmap: { [id]: { ...roadmapOf(original), id, name, sample, scenarioOf } } }
}
