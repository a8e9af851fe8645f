import { Text, UnstyledButton } from '@mantine/core'
import { IconUser, IconUsersGroup } from '@tabler/icons-react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import type { Stakeholder } from '#shared/domain/stakeholder.ts'
import type { Heat, HeatCell, HeatRow, Hit } from '#shared/planning/stakeholders.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { type GridCell, overSign, QuarterGrid, toneOf } from '../../ui/QuarterGrid.tsx'
import classes from './stakeholders.module.css'

/** Who bears how much change in which quarter; each cell tells of what, and each name opens the stakeholder. */
export function HeatTable({ quarters, rows }: { readonly quarters: Heat['quarters']; readonly rows: readonly HeatRow[] }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { today, selected } = useSession((current) => ({ today: current.today, selected: current.selection?.id }))
  const { calendar } = roadmapOf(state)
  return (
    <QuarterGrid
      name={t('stakeholders.heat.label')}
      corner={t('stakeholders.heat.corner')}
      calendar={calendar}
      quarters={quarters}
      today={today}
      rows={rows.map(({ stakeholder, cells }) => ({
        key: stakeholder.id,
        head: <Name stakeholder={stakeholder} />,
        headName: t('stakeholders.open', { name: stakeholder.name, kind: t(`stakeholders.kind.${stakeholder.kind}`) }),
        selected: selected === stakeholder.id,
        onHead: () => session.select({ kind: 'stakeholder', id: stakeholder.id }),
        cells: cells.map((cell) =>
          cellOf(stakeholder, cell, quarterLabel(calendar, cell.quarter), (id) => session.select({ kind: 'activity', id })),
        ),
      }))}
    />
  )
}

function Name({ stakeholder: { name, kind } }: { readonly stakeholder: Stakeholder }) {
  const Icon = kind === 'group' ? IconUsersGroup : IconUser
  return (
    <span className={classes.row}>
      <Icon size={16} stroke={1.6} aria-hidden />
      {name}
    </span>
  )
}

function cellOf(
  { name }: Stakeholder,
  { hits, ideas, load, tooMuch }: HeatCell,
  quarter: string,
  onOpen: (activity: Id) => void,
): GridCell {
  const values = { name, quarter, load, count: hits.length }
  if (hits.length + ideas.length === 0) return { name: t('stakeholders.heat.nothing', values), content: null, tone: 0, details: null }
  const onlyIdeas = hits.length === 0
  return {
    name: onlyIdeas
      ? t('stakeholders.heat.onlyIdeas', { ...values, count: ideas.length })
      : t(tooMuch ? 'stakeholders.heat.cellOver' : 'stakeholders.heat.cell', values),
    tone: toneOf(load),
    content: (
      <>
        <span>
          {tooMuch && `${overSign} `}
          {!onlyIdeas && load}
          {ideas.length > 0 && <span className={classes.ideas}> {t('stakeholders.heat.ideas', { count: ideas.length })}</span>}
        </span>
        {tooMuch && <span className={classes.word}>{t('stakeholders.heat.over')}</span>}
      </>
    ),
    details: {
      title: t('stakeholders.heat.what', values),
      content: (close) => (
        <>
          <Text size="sm" fw={600}>
            {t('stakeholders.heat.what', values)}
          </Text>
          <Text size="xs" {...(tooMuch ? { c: 'var(--warn)' } : { c: 'dimmed' })}>
            {tooMuch ? t('stakeholders.heat.tooMuch', { sign: overSign, load }) : t('stakeholders.heat.load', { load })}
          </Text>
          <ul className={classes.hits}>
            {[...hits, ...ideas].map((hit) => (
              <HitLine
                key={hit.activity.id}
                hit={hit}
                onOpen={() => {
                  close()
                  onOpen(hit.activity.id)
                }}
              />
            ))}
          </ul>
        </>
      ),
    },
  }
}

function HitLine({ hit: { activity, level }, onOpen }: { readonly hit: Hit; readonly onOpen: () => void }) {
  return (
    <li>
      <UnstyledButton className={classes.opener} onClick={onOpen}>
        {activity.title}
      </UnstyledButton>
      <Text size="xs" c="dimmed">
        {activity.status === 'idea' ? t('stakeholders.heat.idea') : `${t(`domain.impactLevel.level${level}`)} (${level})`}
      </Text>
    </li>
  )
}
