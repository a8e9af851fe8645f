import { Stack, Switch, Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { baselineName } from '#shared/exchange/msproject/baselines.ts'
import type { BaselineRead, ProjectChoice, ProjectGap, ProjectRemark } from '#shared/exchange/msproject/index.ts'
import { language, t } from '#shared/text/index.ts'
import { DateField } from '../../../../ui/Fields.tsx'
import classes from '../Import.module.css'
import { Notice } from '../Notice.tsx'
import type { ProjectSeen } from './seen.ts'

interface Props {
  readonly project: ProjectSeen
  readonly onChoice: (choice: ProjectChoice) => Promise<void>
}

/** The second step for a plan of Microsoft Project: what is in it, and which of its baselines become revisions. */
export function ProjectStep({ project, onChoice }: Props) {
  return (
    <Stack gap="lg">
      <Found project={project} />
      {project.baselines.length > 0 && <Baselines project={project} onChoice={onChoice} />}
    </Stack>
  )
}

function Found({ project: { title, activities, milestones, lanes, links, refused, remarks } }: { readonly project: ProjectSeen }) {
  const id = useId()
  const facts = [
    t('project.found.activities', { count: activities }),
    t('project.found.lanes', { count: lanes.length }),
    t('project.found.milestones', { count: milestones }),
    t('project.found.links', { count: links }),
  ]
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id} mb={4}>
        {title === '' ? t('project.found.title') : t('project.found.titled', { title })}
      </Title>
      <Text size="sm" className="figures">
        {facts.join(' · ')}
      </Text>
      {refused > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('project.found.refused', { count: refused })}
        </Text>
      )}
      {remarks.length > 0 && (
        <ul className={classes.remarks}>
          {remarks.map((remark) => (
            <li key={remark.kind}>{sayRemark(remark)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function sayRemark({ kind, count, names }: ProjectRemark): string {
  const said = t(`project.remark.${kind}`, { count })
  if (names.length === 0) return said
  return t(count > names.length ? 'project.remark.namesMore' : 'project.remark.names', { said, names: names.join(', ') })
}

function Baselines({ project, onChoice }: Props) {
  const id = useId()
  const { baselines, choice, gaps } = project
  const taken = choice.baselines.some((one) => one.taken)
  const change = (number: number, news: { readonly taken?: boolean; readonly asOf?: string | null }) =>
    onChoice({ ...choice, baselines: choice.baselines.map((one) => (one.number === number ? { ...one, ...news } : one)) })
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {t('project.baselines.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('project.baselines.lead')}
      </Text>
      <Table className={`${classes.fields} ${classes.files}`} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('project.baselines.baseline')}</Table.Th>
            <Table.Th w={160}>{t('project.baselines.take')}</Table.Th>
            <Table.Th w={232}>{t('project.baselines.day')}</Table.Th>
            <Table.Th w="36%">{t('project.baselines.holds')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {baselines.map((baseline) => {
            const chosen = choice.baselines.find(({ number }) => number === baseline.number)
            const name = baselineName(baseline.number)
            const isTaken = chosen?.taken ?? false
            return (
              <Table.Tr key={baseline.number}>
                <Table.Th scope="row" className={classes.fieldName}>
                  {name}
                  {baseline.name !== '' && (
                    <Text size="xs" c="dimmed" fw={400}>
                      {baseline.name}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td>
                  <Switch
                    aria-label={t('project.baselines.takeOne', { baseline: name })}
                    checked={isTaken}
                    disabled={baseline.tasks === 0}
                    onChange={(event) => void change(baseline.number, { taken: event.currentTarget.checked })}
                  />
                </Table.Td>
                <Table.Td>
                  <DateField
                    quiet
                    clearable
                    label={t('project.baselines.dayOf', { baseline: name })}
                    value={chosen?.asOf ?? null}
                    disabled={!isTaken}
                    onCommit={async (asOf) => {
                      await change(baseline.number, { asOf })
                      return true
                    }}
                  />
                </Table.Td>
                <Table.Td className="figures">{sayHolds(baseline)}</Table.Td>
              </Table.Tr>
            )
          })}
          {taken && (
            <Table.Tr>
              <Table.Th scope="row" className={classes.fieldName}>
                {t('project.baselines.plan')}
              </Table.Th>
              <Table.Td />
              <Table.Td>
                <DateField
                  quiet
                  clearable
                  label={t('project.baselines.dayOf', { baseline: t('project.baselines.plan') })}
                  value={choice.asOf}
                  onCommit={async (asOf) => {
                    await onChoice({ ...choice, asOf })
                    return true
                  }}
                />
              </Table.Td>
              <Table.Td>{t('project.baselines.planHolds')}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
      {gaps.length > 0 && <Notice>{sayGaps(gaps, choice)}</Notice>}
    </section>
  )
}

function sayHolds({ tasks, unread }: BaselineRead): string {
  const held = t('project.baselines.tasks', { count: tasks })
  return unread === 0 ? held : t('project.baselines.unread', { held, count: unread })
}

function sayGaps(gaps: readonly ProjectGap[], { asOf }: ProjectChoice): string {
  const lacking = gaps.flatMap((gap) =>
    gap.reason === 'needs-day' ? [gap.number === null ? t('project.baselines.plan') : baselineName(gap.number)] : [],
  )
  const late = gaps.find(({ reason }) => reason === 'plan-before-baseline')
  return [
    ...(lacking.length > 0 ? [t('project.gap.days', { count: lacking.length, baselines: lacking.join(', ') })] : []),
    ...(late && late.number !== null && asOf !== null
      ? [t('project.gap.order', { baseline: baselineName(late.number), day: formatDate(asOf, language()) })]
      : []),
  ].join(' ')
}
