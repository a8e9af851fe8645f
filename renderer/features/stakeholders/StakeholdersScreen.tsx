import { Button, Text, Title, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { add } from '#shared/planning/records.ts'
import { byLoad, heat, tooMuchFrom, unsaid } from '#shared/planning/stakeholders.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { overSign } from '../../ui/QuarterGrid.tsx'
import { HeatTable } from './HeatTable.tsx'
import classes from './stakeholders.module.css'

/** Those for whom the roadmap matters, and how much changes for each of them in which quarter. */
export function StakeholdersScreen({ onHandOver }: { readonly onHandOver: () => void }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const [order, setOrder] = useState<'name' | 'load'>('name')
  const { calendar, horizon } = roadmapOf(state)
  const found = useMemo(() => heat(state, calendar, horizonQuarters(calendar, horizon)), [state, calendar, horizon])
  const { rows, quarters, hardest, overloads } = found
  const addStakeholder = async () => {
    const id = newId()
    const name = t('stakeholders.new')
    if (await session.perform({ action: 'add', subject: name, changes: () => add('stakeholder', { id, name, kind: 'group' }) }))
      session.select({ kind: 'stakeholder', id, fresh: true })
  }
  const addButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void addStakeholder()}>
      {t('stakeholders.add')}
    </Button>
  )
  return (
    <Page
      title={t('stakeholders.title')}
      {...(rows.length > 0 && { lead: t('stakeholders.lead', { count: rows.length }) })}
      actions={
        <>
          <Button variant="default" onClick={onHandOver}>
            {t('stakeholders.handOver.item')}
          </Button>
          {rows.length > 0 && addButton}
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t('stakeholders.empty.title')} action={addButton} help="screen/stakeholders">
          {t('stakeholders.empty.text')}
        </Empty>
      ) : (
        <>
          <div className={classes.summary}>
            {hardest === null ? (
              <Text>{t('stakeholders.heat.none')}</Text>
            ) : (
              <>
                <p className={classes.sentence}>
                  {t(overloads === 0 ? 'stakeholders.heat.most' : 'stakeholders.heat.hardest', {
                    name: hardest.stakeholder.name,
                    quarter: quarterLabel(calendar, hardest.cell.quarter),
                    count: hardest.cell.hits.length,
                  })}
                  {overloads > 0 && ` ${t('stakeholders.heat.overloads', { count: overloads })}`}
                </p>
                <Text size="xs" c="dimmed">
                  {t('stakeholders.heat.rule', { from: tooMuchFrom, sign: overSign })}
                </Text>
              </>
            )}
          </div>
          <div className={classes.tools}>
            <Text size="xs" c="dimmed" aria-hidden>
              {t('stakeholders.orderBy')}
            </Text>
            <Choices
              label={t('stakeholders.orderBy')}
              small
              choices={(['name', 'load'] as const).map((value) => ({ value, label: t(`stakeholders.order.${value}`) }))}
              value={order}
              onChoose={setOrder}
            />
          </div>
          <HeatTable quarters={quarters} rows={order === 'load' ? byLoad(rows) : rows} />
        </>
      )}
      <Unsaid />
    </Page>
  )
}

/** So many are shown at once. */
const page = 12

/** What is committed and says nothing of what it means for anybody; it is told quietly, and each leads to where it is written. */
function Unsaid() {
  const session = useSessionActions()
  const { state } = useOpen()
  const [shown, setShown] = useState(page)
  const activities = useMemo(() => unsaid(state), [state])
  if (activities.length === 0) return null
  const rest = activities.length - shown
  return (
    <section aria-labelledby="stakeholders-unsaid" className={classes.unsaid}>
      <Title order={2} id="stakeholders-unsaid">
        {t('stakeholders.unsaid.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('stakeholders.unsaid.lead', { count: activities.length })}
      </Text>
      <ul className={classes.plain}>
        {activities.slice(0, shown).map(({ id, title }) => (
          <li key={id}>
            <UnstyledButton className={classes.opener} onClick={() => session.select({ kind: 'activity', id })}>
              {title}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setShown(shown + page * 4)}>
          {t('stakeholders.unsaid.more', { count: Math.min(rest, page * 4) })}
        </Button>
      )}
    </section>
  )
}
