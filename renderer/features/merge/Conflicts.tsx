import { Button, Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { formatDate, localMoment } from '#shared/calendar/dates.ts'
import type { State } from '#shared/domain/records.ts'
import { between } from '#shared/history/change.ts'
import type { Answers, Conflict, Fields, Side } from '#shared/history/merge/parts.ts'
import { lastTouch } from '#shared/history/merge/who.ts'
import type { Revision } from '#shared/history/revision.ts'
import { nameField, sayField, sayRecord } from '#shared/history/sayField.ts'
import { language, t } from '#shared/text/index.ts'
import { listed, quoted } from '#shared/text/quoted.ts'
import classes from './merge.module.css'

/** One of the two that meet: what it is called, what it says, and what was done there since both were the same. */
export interface SideShown {
  readonly label: string
  readonly state: State
  readonly since: readonly Revision[]
}

/** What both sides changed in different ways, side by side with who and when: one of two is chosen for each. */
export function Conflicts({
  conflicts,
  base,
  sides,
  first,
  answers,
  hint,
  onAnswers,
}: {
  readonly conflicts: readonly Conflict[]
  readonly base: State
  readonly sides: Readonly<Record<Side, SideShown>>
  /** The side that stands on the left. */
  readonly first: Side
  readonly answers: Answers
  readonly hint: string
  readonly onAnswers: (answers: Answers) => void
}) {
  const order: readonly Side[] = first === 'main' ? ['main', 'other'] : ['other', 'main']
  const open = conflicts.filter(({ key }) => !answers.has(key))
  return (
    <section className={classes.questions} aria-label={t('merge.questions')}>
      <div>
        <Group justify="space-between" align="baseline">
          <Title order={3} size="sm">
            {t('merge.questions')}
          </Title>
          <Text component="output" size="xs" c="dimmed">
            {t('merge.left', { count: open.length })}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
        {open.length > 1 && (
          <Group gap="xs" mt="xs">
            {order.map((side) => (
              <Button
                key={side}
                variant="default"
                size="compact-sm"
                onClick={() => onAnswers(new Map([...answers, ...open.map(({ key }) => [key, side] as const)]))}
              >
                {t('merge.allOurs', { side: sides[side].label })}
              </Button>
            ))}
          </Group>
        )}
      </div>
      {conflicts.map((conflict) => (
        <Question
          key={conflict.key}
          conflict={conflict}
          base={base}
          sides={sides}
          order={order}
          answer={answers.get(conflict.key) ?? null}
          onAnswer={(side) => onAnswers(new Map([...answers, [conflict.key, side]]))}
        />
      ))}
    </section>
  )
}

function Question({
  conflict,
  base,
  sides,
  order,
  answer,
  onAnswer,
}: {
  readonly conflict: Conflict
  readonly base: State
  readonly sides: Readonly<Record<Side, SideShown>>
  readonly order: readonly Side[]
  readonly answer: Side | null
  readonly onAnswer: (side: Side) => void
}) {
  const name = useId()
  const { kind, id, what } = conflict
  const present = conflict.main === null ? 'other' : 'main'
  return (
    <fieldset className={classes.question}>
      <legend>
        {what === 'circle' ? t('merge.circle') : sayRecord(kind, id, base, sides[present].state)}{' '}
        <span className={classes.kind}>{t(`history.records.${kind}`)}</span>
      </legend>
      <div className={classes.sides}>
        {order.map((side) => (
          <label key={side} className={classes.side}>
            <input type="radio" name={name} checked={answer === side} onChange={() => onAnswer(side)} />
            <span className={classes.head}>
              <strong>{sides[side].label}</strong> <Who revision={lastTouch(sides[side].since, conflict)} />
            </span>
            <div className={classes.value}>
              <Says conflict={conflict} side={side} base={base} sides={sides} />
            </div>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Who({ revision }: { readonly revision: Revision | null }) {
  if (!revision) return null
  const { author, recordedAt, reason } = revision
  const { day, time } = localMoment(recordedAt)
  const when = { day: formatDate(day, language()), time }
  const what = author === '' ? t('merge.when', when) : t('merge.who', { author, ...when })
  return <>{reason === '' ? what : t('merge.why', { what, reason })}</>
}

/** What a side says, in words. */
function Says({
  conflict,
  side,
  base,
  sides,
}: {
  readonly conflict: Conflict
  readonly side: Side
  readonly base: State
  readonly sides: Readonly<Record<Side, SideShown>>
}) {
  const { kind, id, what, fields } = conflict
  const record = conflict[side]
  const { state } = sides[side]
  if (record === null) return <p>{t('merge.removed')}</p>
  if (what === 'circle')
    return Object.entries(record).map(([activity, on]) => (
      <p key={activity}>
        {t('merge.circleSide', {
          title: sayRecord('activity', activity, state, base),
          on: sayField('activity', 'dependsOn', on, state, base),
        })}
      </p>
    ))
  if (what === 'signed') return <p>{saySigned(record)}</p>
  if (what === 'removed') {
    const was = base[kind][id]
    const changed = was ? Object.keys(between(kind, was, record)?.after ?? {}) : []
    return (
      <p>
        {changed.length === 0 ? t('merge.kept') : t('merge.keptWith', { fields: listed(changed.map((field) => quoted(nameField(field)))) })}
      </p>
    )
  }
  return (
    <dl>
      {fields.map((field) => (
        <div key={field}>
          <dt>{nameField(field)}</dt>
          <dd>{sayField(kind, field, record[field], state, base)}</dd>
        </div>
      ))}
    </dl>
  )
}

function saySigned({ signedBy, signedOn }: Fields): string {
  return t('merge.signed', {
    name: typeof signedBy === 'string' ? signedBy : '',
    day: typeof signedOn === 'string' ? formatDate(signedOn, language()) : '',
  })
}

/** What the merge does of itself and must be known: what comes back although one side removed it, what is not taken. */
export function Told({ what, names }: { readonly what: 'rescued' | 'notTaken'; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <section>
      <Title order={3} size="sm">
        {t(`merge.${what}`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t(`merge.${what}Hint`)}
      </Text>
      <ul className={classes.list}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  )
}
