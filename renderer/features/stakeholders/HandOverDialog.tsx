import { Autocomplete, Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { handOver, type Holding, holdings, people, type Person } from '#shared/planning/handOver.ts'
import { nameKey } from '#shared/planning/names.ts'
import { t } from '#shared/text/index.ts'
import { listed, quoted } from '#shared/text/quoted.ts'
import { useOpen } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useGiveBack } from '../../ui/useGiveBack.ts'
import { useRemoval } from '../../ui/useRemoval.tsx'
import classes from './stakeholders.module.css'

/** Gives all that somebody holds, who leaves, to somebody else: as one revision, and seen before it is done. */
export function HandOverDialog({ person = '', onClose }: { readonly person?: string; readonly onClose: () => void }) {
  useGiveBack()
  return (
    <Modal opened onClose={onClose} title={t('stakeholders.handOver.title')} size="lg">
      <HandOver person={person} onClose={onClose} />
    </Modal>
  )
}

function HandOver({ person, onClose }: { readonly person: string; readonly onClose: () => void }) {
  const { state } = useOpen()
  const doWithUndo = useRemoval()
  const once = useBusy()
  const [from, setFrom] = useState(nameKey(person))
  const [to, setTo] = useState('')
  const [over, setOver] = useState(false)
  const [keepAgreed, setKeepAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const known = people(state)
  const leaver = known.find(({ key }) => key === from)
  const held = leaver ? holdings(state, leaver.name) : []
  const handed = held.filter((holding) => over || !holding.over)
  const overCount = held.filter((holding) => holding.over).length
  const agreed = held.filter((holding) => holding.kind === 'outcome' && holding.record.agreedOn !== null).length
  const toKey = nameKey(to)
  // A known person keeps the name they are known by.
  const successor = known.find(({ key }) => key === toKey)?.name.trim() ?? to.toWellFormed().trim()
  const problem = !leaver
    ? { from: t('stakeholders.handOver.fromMissing') }
    : toKey === ''
      ? { to: t('stakeholders.handOver.toMissing') }
      : toKey === from
        ? { to: t('stakeholders.handOver.same') }
        : null

  const perform = async () => {
    setTried(true)
    if (problem || !leaver || handed.length === 0) return
    const done = await doWithUndo(
      t('stakeholders.handOver.subject', { from: leaver.name.trim(), to: successor }),
      (current) => handOver(current, { from: leaver.name, to: successor, over, keepAgreed }),
      { action: 'hand-over', message: t('stakeholders.handOver.made', { count: handed.length, name: successor }) },
    )
    if (done) onClose()
  }

  if (known.length === 0) return <Text size="sm">{t('stakeholders.handOver.nobody')}</Text>
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void once(perform)
      }}
    >
      <Stack>
        <Group grow align="flex-start">
          <Select
            label={t('stakeholders.handOver.from')}
            placeholder={t('stakeholders.handOver.fromPlaceholder')}
            data={known.map(({ key, name, open }) => ({
              value: key,
              label: t('stakeholders.handOver.person', { name: name.trim(), count: open }),
            }))}
            value={leaver ? from : null}
            searchable
            limit={50}
            openOnFocus={false}
            data-autofocus={from === ''}
            error={tried && problem?.from}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(key) => setFrom(key ?? '')}
          />
          <Autocomplete
            label={t('stakeholders.handOver.to')}
            placeholder={t('stakeholders.handOver.toPlaceholder')}
            data={known.filter(({ key }) => key !== from).map(({ name }) => name.trim())}
            value={to}
            limit={50}
            openOnFocus={false}
            data-autofocus={from !== ''}
            error={(tried || toKey !== '') && problem?.to}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={setTo}
          />
        </Group>
        {leaver && <Spellings person={leaver} />}
        {leaver && <Held handed={handed} />}
        {overCount > 0 && (
          <Checkbox
            label={t('stakeholders.handOver.over', { count: overCount })}
            description={t('stakeholders.handOver.overHint')}
            checked={over}
            onChange={(event) => setOver(event.currentTarget.checked)}
          />
        )}
        {agreed > 0 && (
          <Checkbox
            label={t('stakeholders.handOver.agreed', { count: agreed })}
            description={t('stakeholders.handOver.agreedHint')}
            checked={keepAgreed}
            onChange={(event) => setKeepAgreed(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('stakeholders.handOver.cancel')}
          </Button>
          <Button type="submit" disabled={leaver !== undefined && handed.length === 0}>
            {t('stakeholders.handOver.do', { count: handed.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Spellings({ person: { spellings } }: { readonly person: Person }) {
  if (spellings.length < 2) return null
  return (
    <Text size="xs" c="dimmed">
      {t('stakeholders.handOver.spellings', { spellings: listed(spellings.map(quoted)) })}
    </Text>
  )
}

/** Everything that changes hands, and as what. */
function Held({ handed }: { readonly handed: readonly Holding[] }) {
  if (handed.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('stakeholders.handOver.nothing')}
      </Text>
    )
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id="hand-over-changes">
        {t('stakeholders.handOver.changes')}
      </Text>
      {/* It scrolls, so it is reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul aria-labelledby="hand-over-changes" tabIndex={0} className={classes.held}>
        {handed.map(({ kind, role, record }) => (
          <li key={`${role} ${record.id}`}>
            <span className={classes.role}>{t(`stakeholders.handOver.role.${role}`)}</span>
            <span>{record.title}</span>
            {kind === 'activity' ? (
              <StatusMark status={record.status} />
            ) : (
              <span className={classes.role}>{t('domain.record.outcome')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
