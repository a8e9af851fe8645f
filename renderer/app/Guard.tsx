import '#shared/text/whole.ts'
import { Center, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { formatDate, localMoment } from '#shared/calendar/dates.ts'
import { language, t } from '#shared/text/index.ts'
import { mainLine, stateAfter } from '#shared/history/history.ts'
import { sayRecord } from '#shared/history/sayField.ts'
import { listed, quoted } from '#shared/text/quoted.ts'
import type { Host } from '../platform/host.ts'
import type { Finding, GoodSnapshot } from '../session/guard.ts'
import { exportBoth, goOn, restore } from '../session/mending.ts'
import type { Database } from '../store/database.ts'
import { WayOut } from './WayOut.tsx'

/** So many records are named where a history does not hold together. */
const mostNamed = 3

/** What stands in the window when the database has lost something that the snapshots have: seen before anything is written. */
export function Guard({
  database,
  host,
  findings,
  onDone,
}: {
  readonly database: Database
  readonly host: Host
  readonly findings: readonly Finding[]
  readonly onDone: () => void
}) {
  const [left, setLeft] = useState(findings)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  const run = async (work: () => Promise<string | null>) => {
    setBusy(true)
    try {
      const sentence = await work()
      if (sentence === null) return onDone()
      setSaid(sentence)
    } catch (error) {
      setSaid(t('safety.guard.failed', { detail: error instanceof Error ? error.message : String(error) }))
    }
    setBusy(false)
  }

  const putBack = async () => {
    const rest = await restore(database, host, left)
    if (rest.length === 0) return null
    setLeft(rest)
    return t('safety.guard.notRestored', { names: listed(rest.map(({ name }) => quoted(name))) })
  }
  const giveFiles = async () => {
    const { outcome } = await exportBoth(database, host, left, (of, name, number) => t(`safety.file.${of}`, { name, number }))
    return outcome === 'saved' ? t('safety.guard.exported') : t('safety.guard.notExported')
  }
  const leaveIt = async () => {
    await goOn(database, host, left)
    return null
  }

  return (
    <Center component="main" mih="100%" p="xl">
      <Stack maw={640} gap="lg">
        <Title order={1}>{t('safety.guard.title')}</Title>
        <Text>{t('safety.guard.lead')}</Text>
        <Stack component="ul" gap="sm" m={0} pl="md">
          {left.map((finding) => (
            <li key={finding.roadmap}>
              <Text>
                <strong>{finding.name}</strong> {sayWhat(finding)}
              </Text>
              <Text c="dimmed">{sayGood(finding)}</Text>
            </li>
          ))}
        </Stack>
        <Text>{t('safety.guard.safe')}</Text>
        <Stack gap="md">
          {left.some(({ good }) => good !== null) && (
            <WayOut
              width={128}
              label={t('safety.guard.restore')}
              hint={t('safety.guard.restoreHint')}
              first
              busy={busy}
              onClick={() => void run(putBack)}
            />
          )}
          <WayOut
            width={128}
            label={t('safety.guard.export')}
            hint={t('safety.guard.exportHint')}
            busy={busy}
            onClick={() => void run(giveFiles)}
          />
          <WayOut
            width={128}
            label={t('safety.guard.continue')}
            hint={t('safety.guard.continueHint')}
            busy={busy}
            onClick={() => void run(leaveIt)}
          />
        </Stack>
        <Text role="status">{said}</Text>
      </Stack>
    </Center>
  )
}

function sayWhat({ what, head, expected, broken, good }: Finding): string {
  if (what === 'broken' && broken) {
    const state = good ? stateAfter(mainLine(good.history)) : null
    const records = broken.records
      .slice(0, mostNamed)
      .map(({ kind, id }) => (state ? sayRecord(kind, id, state) : t(`history.records.${kind}`)))
    const more = broken.records.length - records.length
    const named = new Intl.ListFormat(language()).format([
      ...new Set([...records, ...(more > 0 ? [t('safety.guard.more', { count: more })] : [])]),
    ])
    return named === ''
      ? t('safety.guard.brokenAt', { number: broken.number })
      : t('safety.guard.brokenIn', { number: broken.number, records: named })
  }
  return t(`safety.guard.${what}`, { ours: head?.number ?? 0, expected })
}

function sayGood({ good, damaged }: Finding): string {
  if (!good) return t('safety.guard.noGood')
  const values = { ...moment(good), number: good.snapshot.number }
  return damaged === 0 ? t('safety.guard.good', values) : t('safety.guard.goodAfterDamaged', { ...values, count: damaged })
}

function moment({ snapshot }: GoodSnapshot): { day: string; time: string } {
  const { day, time } = localMoment(snapshot.at)
  return { day: formatDate(day, language()), time }
}
