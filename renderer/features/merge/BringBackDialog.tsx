import { Checkbox, Group, Modal, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { type RecordKind, recordKinds, roadmapOf, type State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { bringBack, broughtBack, nameOf, withNeeded } from '#shared/history/merge/bringBack.ts'
import type { Answers, Side } from '#shared/history/merge/parts.ts'
import { nameField, sayField, sayRecord } from '#shared/history/sayField.ts'
import { t } from '#shared/text/index.ts'
import { type Original, originalOf, takeBack } from '../../session/merging.ts'
import { revisionsBetween } from '../../store/history.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { MergeFoot } from './MergeFoot.tsx'
import { Conflicts, Told, type SideShown } from './Conflicts.tsx'
import classes from './merge.module.css'

/** A scenario beside the roadmap it was copied from: what was changed in it, and what of that the original takes over. */
export function BringBackDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionActions()
  const { id, position, state } = useOpen()
  const { scenarioOf, name: scenario } = roadmapOf(state)
  const found = useRead(`${id} ${position.hash} original`, async () => ({ original: await originalOf(session, state) }))
  const name = found?.original?.name ?? scenarioOf?.name ?? ''
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('merge.back.title', { name })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('merge.close') }}
    >
      {found === null ? (
        <Skeleton height={240} aria-label={t('merge.reading')} />
      ) : found.original === null ? (
        <Text>{t('merge.back.missing', { name })}</Text>
      ) : (
        <Stack gap="lg">
          <div>
            <Text>{t('merge.back.lead', { scenario, name, number: scenarioOf?.number ?? 0 })}</Text>
            {found.original.since.length > 0 && (
              <Text size="sm" c="dimmed">
                {t('merge.back.sinceThen', { count: found.original.since.length })}
              </Text>
            )}
          </div>
          <BringBack original={found.original} onClose={onClose} />
        </Stack>
      )}
    </Modal>
  )
}

const inOrder = (changes: readonly Change[]): { kind: RecordKind; items: Change[] }[] =>
  recordKinds.map((kind) => ({ kind, items: changes.filter((item) => item.kind === kind) })).filter(({ items }) => items.length > 0)

function BringBack({ original, onClose }: { readonly original: Original; readonly onClose: () => void }) {
  const session = useSessionActions()
  const { id: here, position, state } = useOpen()
  const { name: scenario, scenarioOf } = roadmapOf(state)
  const own =
    useRead(`${here} ${position.hash} own`, (database) =>
      revisionsBetween(database, here, (scenarioOf?.number ?? 0) + 1, position.number),
    ) ?? []
  const { base, now, name } = original
  const changes = useMemo(() => broughtBack(base, state), [base, state])
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [reason, setReason] = useState('')
  const chosen = useMemo(() => withNeeded(base, state, picked), [base, state, picked])
  const merged = useMemo(() => bringBack(base, now, state, picked, answers), [base, now, state, picked, answers])
  const once = useBusy()
  if (changes.length === 0) return <Text>{t('merge.back.nothing')}</Text>
  const count = changes.filter((item) => chosen.has(nameOf(item))).length
  const pick = (names: readonly string[], on: boolean) =>
    setPicked(new Set(on ? [...picked, ...names] : [...picked].filter((one) => !names.includes(one))))
  const sides: Record<Side, SideShown> = {
    main: { label: t('merge.side.original'), state: now, since: original.since },
    other: { label: t('merge.side.scenario'), state, since: own },
  }
  const run = async () => {
    if (count === 0 || merged.open > 0) return
    if (!(await takeBack(session, original, merged.state, scenario, reason.trim()))) return onClose()
    onClose()
    session.goTo({ roadmap: original.id, screen: 'roadmap' })
    notifications.show({ message: t('merge.back.done', { count, scenario, name }), closeButtonProps: { 'aria-label': t('app.bar.close') } })
  }
  const everything = changes.map(nameOf)
  return (
    <>
      <section aria-label={t('merge.back.choose')}>
        <Group justify="space-between" mb={4}>
          <Title order={3} size="sm">
            {t('merge.back.choose')}
          </Title>
          <Checkbox
            size="xs"
            label={t('merge.back.all')}
            checked={count === changes.length}
            indeterminate={count > 0 && count < changes.length}
            onChange={(event) => pick(everything, event.currentTarget.checked)}
          />
        </Group>
        <div className={classes.choices}>
          {inOrder(changes).map(({ kind, items }) => (
            <section key={kind} aria-label={t(`history.records.${kind}`)}>
              <Text size="xs" c="dimmed" mt="xs">
                {t(`history.records.${kind}`)}
              </Text>
              <ul className={classes.list}>
                {items.map((item) => (
                  <li key={item.id}>
                    <Choice
                      item={item}
                      base={base}
                      scenario={state}
                      checked={chosen.has(nameOf(item))}
                      needed={chosen.has(nameOf(item)) && !picked.has(nameOf(item))}
                      onPick={(on) => pick([nameOf(item)], on)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
      {merged.conflicts.length > 0 && (
        <Conflicts
          conflicts={merged.conflicts}
          base={base}
          sides={sides}
          first="main"
          answers={answers}
          hint={t('merge.back.questionsHint', { count: merged.conflicts.length })}
          onAnswers={setAnswers}
        />
      )}
      <Told what="rescued" names={merged.rescued.map(({ kind, id }) => sayRecord(kind, id, merged.state))} />
      <TextInput
        label={t('merge.back.reason')}
        description={t('merge.back.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <MergeFoot
        open={merged.open}
        ready={count > 0}
        label={count === 0 ? t('merge.back.none') : t('merge.back.do', { count })}
        onClose={onClose}
        onDo={() => void once(run)}
      />
    </>
  )
}

function Choice({
  item: { kind, id, before, after },
  base,
  scenario,
  checked,
  needed,
  onPick,
}: {
  readonly item: Change
  readonly base: State
  readonly scenario: State
  readonly checked: boolean
  readonly needed: boolean
  readonly onPick: (on: boolean) => void
}) {
  const verdict = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return (
    <label className={classes.change}>
      <input type="checkbox" checked={checked} disabled={needed} onChange={(event) => onPick(event.currentTarget.checked)} />
      <span>
        {sayRecord(kind, id, scenario, base)} <span className={classes.kind}>{t(`history.verdict.${verdict}`)}</span>
        {needed && <span className={classes.kind}> ({t('merge.back.needed')})</span>}
      </span>
      {before !== null && after !== null && (
        <span className={classes.fields}>
          {Object.keys(after).map((field) => (
            <span key={field}>
              {nameField(field)}: <del>{sayField(kind, field, before[field], base, scenario)}</del>{' '}
              <ins>{sayField(kind, field, after[field], scenario, base)}</ins>
              <br />
            </span>
          ))}
        </span>
      )}
    </label>
  )
}
